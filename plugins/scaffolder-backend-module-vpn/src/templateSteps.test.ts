import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { vpnSettingsSchema } from 'backstage-plugin-vpn-common';
import {
  fields,
  spec,
  templateText,
  type Field,
} from './__testUtils__/createVpnTemplate';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { createApplyManifestsAction } from './actions/applyManifests';
import { createGenerateManifestsAction } from './actions/generateManifests';
import { createInspectClusterAction } from './actions/inspectCluster';
import { createInspectRepositoryAction } from './actions/inspectRepository';
import { createPublishLocalAction } from './actions/publishLocal';
import { createPublishRepositoryAction } from './actions/publishRepository';
import { createRegisterRepositoryAction } from './actions/registerRepository';
import { createValidateManifestsAction } from './actions/validateManifests';
import { DefaultVpnInspector } from './services/DefaultVpnInspector';
import { DefaultManifestValidator } from './services/validation/DefaultManifestValidator';

const settings = vpnSettingsSchema.innerType().innerType().shape;

const clusters = new FakeClusters();
const catalog = catalogServiceMock();
const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
const permissions = mockServices.permissions.mock();
const actions = Object.fromEntries(
  [
    createInspectClusterAction(
      permissions,
      new DefaultVpnInspector(clusters, catalog),
    ),
    createGenerateManifestsAction(),
    createValidateManifestsAction(
      permissions,
      new DefaultManifestValidator(clusters),
    ),
    createApplyManifestsAction(
      permissions,
      clusters,
      mockServices.auditor.mock(),
    ),
    createPublishRepositoryAction(
      permissions,
      integrations,
      mockServices.rootConfig(),
    ),
    createPublishLocalAction(undefined, catalog, mockServices.discovery()),
    createInspectRepositoryAction(integrations, undefined),
    createRegisterRepositoryAction(integrations, catalog),
  ].map(({ id, schema }) => [id, schema]),
);
const ownSteps = spec.steps.filter(({ action }) => action in actions);

describe('the steps of the template Create VPN', () => {
  it.each(ownSteps)(
    'gives the step $id nothing that $action does not take, and all that it needs',
    ({ action, input }) => {
      const { properties, required } = actions[action]?.input as Field;
      expect(Object.keys(properties)).toEqual(
        expect.arrayContaining(Object.keys(input)),
      );
      expect(Object.keys(input)).toEqual(
        expect.arrayContaining(required ?? []),
      );
    },
  );

  it('asks the cluster before anything is published', () => {
    const ids = spec.steps.map(({ id }) => id);
    const published = ids.filter(id => /publish|register|apply/.test(id));
    expect(published).not.toEqual([]);
    for (const id of published) {
      expect(ids.indexOf('validate')).toBeLessThan(ids.indexOf(id));
    }
  });

  it('hands every setting to the generator', () => {
    const generate = spec.steps.find(({ id }) => id === 'generate');
    expect(Object.keys(generate?.input.settings ?? {}).sort()).toEqual(
      Object.keys(settings).sort(),
    );
  });

  it('uses only parameters that it asks for', () => {
    const used = [...templateText.matchAll(/parameters\.(\w+)/g)];
    expect(new Set(used.map(([, name]) => name))).toEqual(
      new Set(Object.keys(fields)),
    );
  });

  it('uses only outputs that its own steps give', () => {
    const used = [...templateText.matchAll(/steps\.(\w+)\.output\.(\w+)/g)];
    expect(used).not.toEqual([]);
    for (const [, id, output] of used) {
      const { action } = ownSteps.find(step => step.id === id)!;
      expect((actions[action]?.output as Field).properties).toHaveProperty(
        output,
      );
    }
  });
});
