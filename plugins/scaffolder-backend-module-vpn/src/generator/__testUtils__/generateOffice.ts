import {
  type VpnSettingsInput,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { demoFacts } from '../../__fixtures__/demoFacts';
import { generateVpn } from '../generateVpn';
import type { GeneratorInput, Manifest } from '../types';

/** Public key of the device that made its own pair. */
export const laptopKey = 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=';

/** The VPN `office` with one device of each kind, but for what a test changes. */
export function generateOffice(
  settings: Partial<VpnSettingsInput> = {},
  input: Partial<GeneratorInput> = {},
) {
  return generateVpn({
    settings: vpnSettingsSchema.parse({
      name: 'office',
      owner: 'group:default/guests',
      cluster: 'demo',
      serverAddress: 'vpn.example.com',
      nodePort: 30020,
      peers: [
        { name: 'Laptop', publicKey: laptopKey },
        {
          name: 'printer',
          expose: [{ port: 9100 }, { port: 53, protocol: 'UDP' }],
        },
        { name: 'router', networks: ['192.168.40.0/24'] },
      ],
      ...settings,
    }),
    facts: demoFacts,
    scripts: { 'reconcile.sh': '#!/bin/bash\n' },
    ...input,
  });
}

/** The object of a kind and a name; fails the test where there is none. */
export function findObject(objects: Manifest[], kind: string, name = 'office') {
  const object = objects.find(
    candidate => candidate.kind === kind && candidate.metadata.name === name,
  );
  expect(object).toBeDefined();
  return object as Manifest & {
    data: Record<string, string>;
    spec: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape differs by kind and is what the tests look at
    metadata: {
      annotations: Record<string, string>;
      labels: Record<string, string>;
    };
  };
}
