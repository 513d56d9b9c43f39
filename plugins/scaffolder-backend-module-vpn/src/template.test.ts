import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  deliverySchema,
  descriptionSchema,
  exposedPortSchema,
  NAMESPACE_PATTERN,
  NODE_PORT_RANGE,
  PEER_NAME_PATTERN,
  PUBLIC_KEY_PATTERN,
  REPO_URL_PATTERN,
  SHAPES,
  STORAGE_CLASS_PATTERN,
  VOLUME_SIZE_PATTERN,
  VPN_NAME_PATTERN,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { parse } from 'yaml';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { createApplyManifestsAction } from './actions/applyManifests';
import { createGenerateManifestsAction } from './actions/generateManifests';
import { createInspectClusterAction } from './actions/inspectCluster';
import { createPublishLocalAction } from './actions/publishLocal';
import { DefaultVpnInspector } from './services/DefaultVpnInspector';

/** The parts of JSON schemas that the template uses. */
interface Field {
  default?: unknown;
  enum?: string[];
  enumNames?: string[];
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties: Record<string, Field>;
  items: Field;
}

interface Template {
  spec: {
    parameters: Field[];
    steps: Array<{
      id: string;
      action: string;
      input: Record<string, unknown>;
    }>;
  };
}

const text = readFileSync(
  path.resolve(__dirname, '../../../templates/create-vpn/template.yaml'),
  'utf8',
);
const { spec }: Template = parse(text);
const fields: Record<string, Field> = Object.assign(
  {},
  ...spec.parameters.map(({ properties }) => properties),
);
const peer = fields.peers.items.properties;
const settings = vpnSettingsSchema.innerType().innerType().shape;

const clusters = new FakeClusters();
const catalog = catalogServiceMock();
const permissions = mockServices.permissions.mock();
const actions = Object.fromEntries(
  [
    createInspectClusterAction(
      permissions,
      new DefaultVpnInspector(clusters, catalog),
    ),
    createGenerateManifestsAction(),
    createApplyManifestsAction(permissions, clusters),
    createPublishLocalAction(undefined, catalog, mockServices.discovery()),
  ].map(({ id, schema }) => [id, schema]),
);
const ownSteps = spec.steps.filter(({ action }) => action in actions);

describe('the template Create VPN', () => {
  it('asks for the settings of a VPN, and needs four of them', () => {
    expect(Object.keys(fields).sort()).toEqual(Object.keys(settings).sort());
    expect(
      spec.parameters.flatMap(({ required }) => required ?? []).sort(),
    ).toEqual(['cluster', 'name', 'owner', 'serverAddress']);
  });

  it.each<[string, Field, RegExp]>([
    ['name', fields.name, VPN_NAME_PATTERN],
    ['namespace', fields.namespace, NAMESPACE_PATTERN],
    ['size', fields.size, VOLUME_SIZE_PATTERN],
    ['name of a device', peer.name, PEER_NAME_PATTERN],
    ['public key', peer.publicKey, PUBLIC_KEY_PATTERN],
    ['storage class', fields.storageClass, STORAGE_CLASS_PATTERN],
    ['server address', fields.serverAddress, SHAPES.serverAddress],
    ['network of the tunnel', fields.subnet, SHAPES.subnet],
    ['networks of devices', fields.allowedIps.items, SHAPES.network],
    ['networks behind a device', peer.networks.items, SHAPES.network],
    ['DNS servers', fields.dns.items, SHAPES.address],
  ])('has the pattern of the settings for the %s', (_, field, pattern) => {
    expect(field.pattern).toBe(pattern.source);
  });

  it('takes repositories on GitHub, the host of its publish step', () => {
    const [, ownerAndName] = REPO_URL_PATTERN.source.split('\\?');
    expect(fields.repoUrl.pattern).toBe(`^github\\.com\\?${ownerAndName}`);
  });

  it('has the limits and defaults of the settings', () => {
    expect(fields.nodePort).toMatchObject({
      minimum: NODE_PORT_RANGE.min,
      maximum: NODE_PORT_RANGE.max,
    });
    expect(fields.description.maxLength).toBe(descriptionSchema.maxLength);
    expect(fields.delivery.enum).toEqual(deliverySchema.options);
    expect(fields.delivery.enumNames).toHaveLength(
      deliverySchema.options.length,
    );
    for (const name of ['storageClass', 'size', 'subnet'] as const) {
      expect(fields[name].default).toBe(settings[name].parse(undefined));
    }

    const { port, protocol, targetPort } = exposedPortSchema.shape;
    const exposed = peer.expose.items.properties;
    const portLimits = { minimum: port.minValue, maximum: port.maxValue };
    expect(exposed.port).toMatchObject(portLimits);
    expect(targetPort.unwrap()).toBe(port);
    expect(exposed.targetPort).toMatchObject(portLimits);
    expect(exposed.protocol).toMatchObject({
      enum: protocol.removeDefault().options,
      default: protocol.parse(undefined),
    });
  });

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

  it('hands every setting to the generator', () => {
    const generate = spec.steps.find(({ id }) => id === 'generate');
    expect(Object.keys(generate?.input.settings ?? {}).sort()).toEqual(
      Object.keys(settings).sort(),
    );
  });

  it('uses only parameters that it asks for', () => {
    const used = [...text.matchAll(/parameters\.(\w+)/g)];
    expect(new Set(used.map(([, name]) => name))).toEqual(
      new Set(Object.keys(fields)),
    );
  });

  it('uses only outputs that its own steps give', () => {
    const used = [...text.matchAll(/steps\.(\w+)\.output\.(\w+)/g)];
    expect(used).not.toEqual([]);
    for (const [, id, output] of used) {
      const { action } = ownSteps.find(step => step.id === id)!;
      expect((actions[action]?.output as Field).properties).toHaveProperty(
        output,
      );
    }
  });
});
