import { reportedStatusSchema } from 'backstage-plugin-vpn-common';
import pods from '../__fixtures__/kubernetes/pods.json';
import deployments from '../__fixtures__/kubernetes/deployments.json';
import services from '../__fixtures__/kubernetes/services.json';
import claims from '../__fixtures__/kubernetes/persistentvolumeclaims.json';
import longhorn from '../__fixtures__/kubernetes/longhorn-volumes.json';
import { officeVpn } from '../__fixtures__/officeVpn';
import { ask, eventually } from '../__testUtils__/client';
import type { DemoCluster } from '../DemoCluster';
import { startDemoCluster } from '../startDemoCluster';

let cluster: DemoCluster;

beforeEach(async () => {
  cluster = await startDemoCluster({
    timing: { tick: 20, step: 40, report: 200 },
    objects: officeVpn(),
  });
});

afterEach(() => cluster.stop());

const core = '/api/v1/namespaces/vpn-office';

async function only(path: string) {
  const { body } = await ask(cluster, path);
  expect(body.items).toHaveLength(1);
  return body.items[0];
}

function readyPod() {
  return eventually(async () => {
    const pod = await only(`${core}/pods`);
    expect(pod.status.conditions[2]).toMatchObject({
      type: 'Ready',
      status: 'True',
    });
    return pod;
  });
}

function realOffice<T extends { metadata: { namespace: string } }>(list: {
  items: T[];
}): T {
  return list.items.find(
    ({ metadata }) => metadata.namespace === 'vpn-office',
  )!;
}

function keysOf(object: object, depth = 3): unknown {
  if (Array.isArray(object)) {
    return object.map(item => keysOf(item, depth));
  }
  return typeof object === 'object' && object !== null && depth > 0
    ? Object.fromEntries(
        Object.entries(object)
          .filter(([key]) => key !== 'managedFields')
          .map(([key, value]) => [key, keysOf(value, depth - 1)])
          .sort(),
      )
    : typeof object;
}

it('brings a VPN up with objects of the shape of a real cluster', async () => {
  const pod = await readyPod();
  const realPod = realOffice(pods);
  expect(keysOf(pod.status)).toEqual(keysOf(realPod.status));
  expect(keysOf({ ...pod.spec, volumes: 0 })).toEqual(
    keysOf({ ...realPod.spec, volumes: 0 }),
  );
  expect(keysOf(pod.metadata)).toEqual(keysOf(realPod.metadata));

  const deployment = await eventually(async () => {
    const found = await only('/apis/apps/v1/namespaces/vpn-office/deployments');
    expect(found.status.availableReplicas).toBe(1);
    return found;
  });
  expect(keysOf(deployment.metadata)).toEqual(
    keysOf(realOffice(deployments).metadata),
  );
  expect(keysOf(deployment.status.conditions[0])).toEqual(
    keysOf(realOffice(deployments).status.conditions[0]),
  );
  expect(keysOf(await only(`${core}/services`))).toEqual(
    keysOf(realOffice(services)),
  );
  expect(keysOf(await only(`${core}/persistentvolumeclaims`))).toEqual(
    keysOf(realOffice(claims)),
  );
  const volume = await only(
    '/apis/longhorn.io/v1beta2/namespaces/longhorn-system/volumes',
  );
  expect(keysOf(volume.status)).toEqual(keysOf(longhorn.items[0].status));
  expect(volume.status).toMatchObject({
    state: 'attached',
    robustness: 'healthy',
    currentNodeID: pod.spec.nodeName,
  });
});

it('reports the tunnel and its peers as the reporter does', async () => {
  const report = await eventually(async () => {
    const { body } = await ask(
      cluster,
      `${core}/configmaps/backstage-vpn-status`,
    );
    const read = reportedStatusSchema.parse(
      JSON.parse(body.data['status.json']),
    );
    expect(read.peers[0].latestHandshake).toBeGreaterThan(0);
    return read;
  });
  expect(report).toMatchObject({ tunnel: 'up', forwarding: true });
  expect(
    report.peers.map(({ name, allowedIps }) => [name, allowedIps]),
  ).toEqual([
    ['laptop', ['10.13.13.2/32']],
    ['sensor', ['10.13.13.3/32', '192.168.7.0/24']],
  ]);
  expect(report.skipped).toEqual([
    { name: 'old', reason: 'disabled' },
    { name: 'broken', reason: 'not valid JSON' },
  ]);
});

it('replaces a pod that is deleted, and removes everything with the namespace', async () => {
  const pod = await readyPod();
  await ask(cluster, `${core}/pods/${pod.metadata.name}`, { method: 'DELETE' });
  const next = await readyPod();
  expect(next.metadata.name).not.toBe(pod.metadata.name);
  await ask(cluster, '/api/v1/namespaces/vpn-office', { method: 'DELETE' });
  await eventually(async () => {
    const { body } = await ask(cluster, `${core}/pods`);
    expect(body.items).toEqual([]);
    const volumes = await ask(cluster, '/api/v1/persistentvolumes');
    expect(volumes.body.items).toEqual([]);
  });
});

it.each([
  ['image-pull-error', 'ErrImagePull'],
  ['crash-loop', 'CrashLoopBackOff'],
  ['claim-pending', 'Unschedulable'],
  ['tunnel-down', 'ContainersNotReady'],
  ['forwarding-off', 'ContainersNotReady'],
] as const)('shows %s in the pod as %s, and heals', async (fault, words) => {
  await readyPod();
  cluster.faults.set({ fault, namespace: 'vpn-office' });
  await eventually(async () => {
    expect(JSON.stringify(await only(`${core}/pods`))).toContain(words);
  });
  cluster.faults.clear();
  const healed = await readyPod();
  expect(healed.status.phase).toBe('Running');
});
