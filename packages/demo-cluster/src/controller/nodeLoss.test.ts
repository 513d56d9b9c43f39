import { deriveVpnStatus } from 'backstage-plugin-vpn-common';
import { eventually } from '../__fixtures__/eventually';
import { observe } from '../__fixtures__/observe';
import { vpnObjects } from '../__fixtures__/officeVpn';
import { DemoCluster, startDemoCluster } from '../startDemoCluster';
import type { Deployment, Node, Pod } from './objects';
import { isReady } from './podConditions';

const NAMESPACE = 'vpn-office';

/** Objects of a VPN that leaves a lost node after so many seconds. */
function objectsTolerating(tolerationSeconds: number) {
  const objects = vpnObjects();
  const deployment = objects.find(
    ({ kind }) => kind === 'Deployment',
  ) as Deployment;
  deployment.spec.template.spec.tolerations = [
    { key: 'node.kubernetes.io/unreachable', tolerationSeconds },
  ];
  return objects;
}

describe('a node of the demo cluster that is lost', () => {
  let cluster: DemoCluster;
  let lost: Pod;

  beforeEach(async () => {
    cluster = await startDemoCluster({
      stepMilliseconds: 2,
      objects: objectsTolerating(1),
    });
  });

  afterEach(async () => {
    await cluster.stop();
  });

  const pods = () => cluster.list('pods', NAMESPACE) as Pod[];

  /** Takes the node away that the VPN runs on. */
  async function lose() {
    await eventually(() => expect(pods().filter(isReady)).toHaveLength(1));
    [lost] = pods();
    cluster.break({ fault: 'node-down', namespace: NAMESPACE });
  }

  const successor = () =>
    pods().find(({ metadata }) => metadata.name !== lost.metadata.name);
  const node = () =>
    cluster.get('nodes', undefined, lost.spec.nodeName!) as Node;
  const messages = () =>
    cluster.list('events', NAMESPACE).map(({ reason, message }) => ({
      reason,
      message,
    }));
  const codesIn = (seconds: number) =>
    deriveVpnStatus(
      observe(cluster, 'office'),
      Date.now() + seconds * 1_000,
    ).status.problems.map(({ code }) => code);
  const force = () =>
    fetch(
      `${cluster.url}/api/v1/namespaces/${NAMESPACE}/pods/${lost.metadata.name}?gracePeriodSeconds=0`,
      {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${cluster.writerToken}` },
      },
    );

  it('is not ready, and its pod is no longer, though its containers seem to run', async () => {
    await lose();
    expect(node().status.conditions.map(({ status }) => status)).toEqual(
      Array(4).fill('Unknown'),
    );
    expect(node().spec.taints).toMatchObject([
      { key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' },
      { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
    ]);
    await eventually(() => {
      const { status } = pods().find(
        ({ metadata }) => metadata.name === lost.metadata.name,
      )!;
      expect(isReady({ ...lost, status })).toBe(false);
      expect(status!.containerStatuses!.every(({ ready }) => ready)).toBe(true);
    });
    expect(messages()).toContainEqual({
      reason: 'NodeNotReady',
      message: 'Node is not ready',
    });
  });

  it('keeps its pod terminating, and with it the volume that the next pod waits for on another node', async () => {
    await lose();
    await eventually(() => expect(successor()?.spec.nodeName).toBeDefined());
    const { name } = lost.metadata;
    const volume = cluster.list('persistentVolumes')[0].metadata.name;
    await eventually(() =>
      expect(messages()).toEqual(
        expect.arrayContaining([
          {
            reason: 'TaintManagerEviction',
            message: `Marking for deletion Pod ${NAMESPACE}/${name}`,
          },
          {
            reason: 'FailedAttachVolume',
            message: `Multi-Attach error for volume "${volume}" Volume is already used by pod(s) ${name}`,
          },
        ]),
      ),
    );
    expect(successor()!.spec.nodeName).not.toBe(lost.spec.nodeName);
    expect(isReady(successor()!)).toBe(false);
    expect(cluster.list('longhornVolumes')[0].status).toMatchObject({
      currentNodeID: lost.spec.nodeName,
    });
    expect(codesIn(180)).toEqual([
      'pod-stuck-terminating',
      'pod-not-ready',
      'service-without-ready-pod',
    ]);
  });

  it.each([
    ['is deleted by force', force],
    ['is no longer lost', async () => cluster.heal('node-down')],
  ])('holds nothing back once its pod or it %s', async (_, mend) => {
    await lose();
    await eventually(() => expect(successor()).toBeDefined());
    await mend();
    await eventually(() => {
      expect(pods()).toHaveLength(1);
      expect(isReady(pods()[0])).toBe(true);
    });
    expect(pods()[0].metadata.name).not.toBe(lost.metadata.name);
  });

  it('is back as it was where its pod was not given up yet', async () => {
    await lose();
    const conditions = node().status.conditions.map(({ type }) => type);
    cluster.heal();
    expect(node().spec).not.toHaveProperty('taints');
    expect(node().status.conditions).toContainEqual(
      expect.objectContaining({ type: 'Ready', status: 'True' }),
    );
    expect(node().status.conditions.map(({ type }) => type)).toEqual(
      conditions,
    );
    await eventually(() => expect(pods().filter(isReady)).toHaveLength(1));
  });
});
