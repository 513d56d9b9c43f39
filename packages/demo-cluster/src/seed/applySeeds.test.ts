import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { ApiObject } from '../store/ObjectStore';
import { applySeeds } from './applySeeds';

const kustomization = (...files: string[]) =>
  `resources: [${files.join(', ')}]\n`;
const object = (kind: string, name: string) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}}\n`;

describe('applySeeds', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const applied: ApiObject[] = [];
  const cluster = {
    apply(objects: ApiObject[]) {
      if (objects.some(({ metadata }) => metadata.name === 'refused')) {
        throw new Error('services are refused');
      }
      applied.push(...objects);
    },
  };

  beforeEach(() => {
    applied.length = 0;
    logger.warn.mockClear();
  });

  it('reads what the kustomizations list, in order, namespaces first', async () => {
    directory.setContent({
      'one/manifests': {
        'kustomization.yaml': kustomization('b.yaml', 'a.yaml'),
        'a.yaml': object('Namespace', 'space'),
        'b.yaml': `${object('Service', 'first')}---\n---\n${object(
          'ConfigMap',
          'second',
        )}`,
        'unlisted.yaml': object('Pod', 'stray'),
      },
      'two/manifests': {
        'kustomization.yaml': kustomization('c.yaml'),
        'c.yaml': object('Service', 'third'),
      },
    });
    await applySeeds(
      cluster,
      [directory.resolve('one'), directory.resolve('two')],
      logger,
    );
    expect(applied.map(({ metadata }) => metadata.name)).toEqual([
      'space',
      'first',
      'second',
      'third',
    ]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('warns of a VPN that is missing, broken or refused, and goes on', async () => {
    directory.setContent({
      'broken/manifests': {
        'kustomization.yaml': kustomization('a.yaml'),
        'a.yaml': 'kind: [',
      },
      'refused/manifests': {
        'kustomization.yaml': kustomization('a.yaml'),
        'a.yaml': object('Service', 'refused'),
      },
      'sound/manifests': {
        'kustomization.yaml': kustomization('a.yaml'),
        'a.yaml': object('Namespace', 'space'),
      },
    });
    const folders = ['missing', 'broken', 'refused', 'sound'].map(folder =>
      directory.resolve(folder),
    );
    await applySeeds(cluster, folders, logger);
    expect(applied).toHaveLength(1);
    expect(logger.warn.mock.calls.map(([message]) => message)).toEqual([
      expect.stringContaining(`${folders[0]}: Error: ENOENT`),
      expect.stringContaining(`${folders[1]}: YAMLParseError`),
      expect.stringContaining(`${folders[2]}: Error: services are refused`),
    ]);
  });
});
