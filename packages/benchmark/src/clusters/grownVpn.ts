import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { STATUS_CONFIG_MAP_KEY } from 'backstage-plugin-vpn-common';
import {
  type ApiObject,
  applySeeds,
  type DemoKind,
  startDemoCluster,
} from 'demo-cluster';

const seed = path.resolve(__dirname, '../../../../examples/office-vpn');

const kinds: DemoKind[] = [
  'namespaces',
  'persistentVolumeClaims',
  'persistentVolumes',
  'deployments',
  'replicaSets',
  'pods',
  'services',
  'configMaps',
  'longhornVolumes',
];

/** An object and its kind. */
export interface GrownObject {
  kind: DemoKind;
  object: ApiObject;
}

/** All objects of the VPN `office` of the examples, as they are once it runs. */
export async function grownVpn(): Promise<GrownObject[]> {
  const cluster = await startDemoCluster({ stepMilliseconds: 5 });
  const log = { warn: (text: string) => console.warn(text) };
  await applySeeds(cluster, [seed], log);
  const reported = () =>
    cluster
      .list('configMaps', 'vpn-office')
      .some(({ data }) => data && STATUS_CONFIG_MAP_KEY in (data as object));
  const ready = () =>
    cluster
      .list('deployments', 'vpn-office')
      .some(
        ({ status }) => (status as { readyReplicas?: number })?.readyReplicas,
      );
  while (!reported() || !ready()) {
    await setTimeout(50);
  }
  const objects = kinds.flatMap(kind =>
    cluster
      .list(kind)
      .filter(object => JSON.stringify(object).includes('vpn-office'))
      .map(object => ({ kind, object })),
  );
  await cluster.stop();
  return objects;
}
