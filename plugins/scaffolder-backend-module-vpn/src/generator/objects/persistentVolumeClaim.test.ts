import { demoFacts } from '../../__fixtures__/demoFacts';
import { findObject, generateOffice } from '../__testUtils__/generateOffice';

const facts = {
  ...demoFacts,
  storageClasses: [
    { ...demoFacts.storageClasses[0], name: 'replicated' },
    {
      ...demoFacts.storageClasses[0],
      name: 'longhorn-not',
      provisioner: 'rbd.csi.ceph.com',
    },
  ],
};

describe('the claim', () => {
  it.each<[string, string, Parameters<typeof generateOffice>]>([
    ['has', 'replicated', [{}, { facts }]],
    ['has no', 'longhorn-not', [{}, { facts }]],
    ['has', 'longhorn', [{}, { facts: undefined }]],
    ['has no', 'standard', [{}, { facts: undefined }]],
  ])(
    "%s labels of Longhorn's backups in storage class %s",
    (has, storageClass, [settings, input]) => {
      const { objects } = generateOffice({ ...settings, storageClass }, input);
      const { metadata, spec } = findObject(
        objects,
        'PersistentVolumeClaim',
        'office-config',
      );
      expect(spec.storageClassName).toBe(storageClass);
      expect(
        Object.keys(metadata.labels).filter(label =>
          label.includes('longhorn.io'),
        ),
      ).toHaveLength(has === 'has' ? 2 : 0);
    },
  );
});
