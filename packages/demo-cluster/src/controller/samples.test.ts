import {
  appliedSample,
  sampled,
  sampledEvents,
  sampleOf,
} from '../__fixtures__/samples';
import { eventually } from '../__fixtures__/eventually';
import { shape, withoutNames } from '../__fixtures__/shape';
import { DemoCluster, startDemoCluster } from '../startDemoCluster';
import type { ApiObject } from '../store/ObjectStore';

/** What the real cluster said only because of a race of its own. */
const BY_CHANCE = /^Readiness probe errored/;

/** What an event is about and says. */
function saying({ involvedObject, type, reason, message }: ApiObject): string {
  const { kind } = involvedObject as { kind: string };
  return `${kind} ${type} ${reason}: ${withoutNames(message as string)}`;
}

describe('the demo cluster, beside a real one', () => {
  let cluster: DemoCluster;

  beforeEach(async () => {
    cluster = await startDemoCluster({ stepMilliseconds: 10 });
  });

  afterEach(async () => {
    await cluster.stop();
  });

  const only = (
    kind: 'pods' | 'deployments' | 'persistentVolumeClaims',
    name: string,
  ) => cluster.list(kind, `vpn-${name}`)[0];

  const samples: Array<[string, string | undefined]> = [
    ['office', undefined],
    ['pull', 'image-pull-error'],
    ['crash', 'crash-loop'],
    ['pending', undefined],
    ['tunnel', 'tunnel-down'],
  ];

  it.each(samples)('says the same of the VPN %s', async (name, fault) => {
    const [namespace, ...objects] = appliedSample(name);
    cluster.apply([namespace]);
    if (fault) {
      cluster.break({ fault, namespace: `vpn-${name}` });
    }
    cluster.apply(objects);

    await eventually(() => {
      expect(shape(only('pods', name))).toEqual(shape(sampleOf('pods', name)));
      expect(shape(only('deployments', name))).toEqual(
        shape(sampleOf('deployments', name)),
      );
      expect(shape(only('persistentVolumeClaims', name))).toEqual(
        shape(sampleOf('persistentVolumeClaims', name)),
      );
    });
  });

  it.each(samples)(
    'writes the same events of the VPN %s',
    async (name, fault) => {
      const [namespace, ...objects] = appliedSample(name);
      cluster.apply([namespace]);
      if (fault) {
        cluster.break({ fault, namespace: `vpn-${name}` });
      }
      cluster.apply(objects);

      const real = sampledEvents(name).filter(
        ({ message, reason }) =>
          !BY_CHANCE.test(message as string) && reason !== 'Killing',
      );
      await eventually(() => {
        const events = cluster.list('events', `vpn-${name}`);
        expect(new Set(events.map(saying))).toEqual(new Set(real.map(saying)));
      });
      for (const event of cluster.list('events', `vpn-${name}`)) {
        expect(real.map(shape)).toContainEqual(shape(event));
      }
    },
  );

  it('makes the volume that Longhorn makes', async () => {
    cluster.apply(appliedSample('office'));

    const real = sampled('persistentVolumes').find(
      ({ spec }) => 'csi' in (spec as object),
    )!;
    await eventually(() => {
      expect(cluster.list('persistentVolumes').map(shape)).toEqual([
        shape(real),
      ]);
      expect(cluster.list('longhornVolumes')).toEqual([
        expect.objectContaining({
          spec: sampled('longhornVolumes')[0].spec,
          status: expect.objectContaining({
            robustness: 'healthy',
            state: 'attached',
            currentNodeID: expect.stringMatching(/^demo-node-/),
          }),
        }),
      ]);
    });
    expect(
      Object.keys(cluster.list('longhornVolumes')[0].status!).sort(),
    ).toEqual(Object.keys(sampled('longhornVolumes')[0].status!).sort());
  });

  it('has the storage class and nodes of the same shape', () => {
    const longhorn = cluster.get('storageClasses', undefined, 'longhorn')!;
    expect(shape(longhorn)).toEqual(shape(sampled('storageClasses')[0]));

    const [node] = cluster.list('nodes');
    const [real] = sampled('nodes');
    expect(Object.keys(node.status!)).toEqual(Object.keys(real.status!));
  });
});
