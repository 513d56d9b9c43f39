import type { Entity } from '@backstage/catalog-model';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import { ApiObject, type DemoCluster, startDemoCluster } from 'demo-cluster';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { clusterAccessTo } from './__testUtils__/clusterAccessTo';
import { kustomize, missingForKustomize } from './__testUtils__/kustomize';
import { EventReader, readEvents } from './__testUtils__/readEvents';
import { startVpnBackend } from './__testUtils__/startVpnBackend';

const example = resolve(__dirname, '../../../examples/adopted');
const reason = missingForKustomize();
if (reason) {
  // eslint-disable-next-line no-console -- the reason for skipping is to be seen
  console.warn(`Not tried: adopting a VPN: ${reason}`);
}

(reason ? describe.skip : describe)('a VPN that was made by hand', () => {
  let cluster: DemoCluster;
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;
  let stream: EventReader<VpnStatus>;
  let byHand: ApiObject[];
  let adopted: ApiObject[];

  beforeAll(async () => {
    byHand = kustomize(resolve(example, 'by-hand')).map(inNamespace);
    adopted = kustomize(example);
    cluster = await startDemoCluster({ stepMilliseconds: 20, objects: byHand });
    const entity: Entity = parse(
      readFileSync(resolve(example, 'catalog-info.yaml'), 'utf8'),
    );
    backend = await startVpnBackend({
      entities: [entity],
      features: [clusterAccessTo(cluster)],
    });
    const { port } = backend.server.address() as AddressInfo;
    stream = await readEvents<VpnStatus>(
      `http://localhost:${port}/api/vpn/v1/entities/resource/default/home/status/stream`,
    );
  });
  afterAll(async () => {
    stream?.close();
    await backend?.stop();
    await cluster?.stop();
  });

  it('is seen as a server without labels, and with the component in full, its devices by name', async () => {
    await stream.until(({ problems }) =>
      problems.some(({ code }) => code === 'objects-unlabelled'),
    );
    cluster.apply(adopted);
    const status = await stream.until(
      ({ health, volume }) => health === 'healthy' && Boolean(volume?.longhorn),
    );

    expect(status).toMatchObject({
      problems: [],
      pods: [{ ready: true }],
      deployment: { name: 'wireguard', readyReplicas: 1 },
      service: { nodePort: 31900, endpoint: 'vpn.example.com:31900' },
      volume: {
        claim: 'wireguard',
        phase: 'Bound',
        longhorn: { robustness: 'healthy' },
      },
      tunnel: { state: 'up' },
      peers: [
        { name: 'alice', address: '10.13.13.2' },
        { name: 'bob', address: '10.13.13.3' },
        { name: 'peer3', address: '10.13.13.4' },
      ],
    });
  });

  const find = (objects: ApiObject[], kind: string) =>
    objects.find(object => object.kind === kind)! as WithSpec;

  it.each(['Namespace', 'PersistentVolumeClaim', 'Service'])(
    'keeps all that its %s had: the component only adds',
    kind => {
      const { metadata, spec } = find(byHand, kind);
      const now = find(adopted, kind);
      expect(now.metadata).toMatchObject(metadata);
      expect(now.spec).toEqual(spec);
    },
  );

  it('keeps all of its Deployment, the selector that nobody may change too', () => {
    const { spec, ...before } = find(byHand, 'Deployment');
    const now = find(adopted, 'Deployment');
    const pod = spec.template.spec;
    expect(now).toMatchObject(before);
    expect(now.spec).toEqual({
      ...spec,
      template: { metadata: expect.anything(), spec: expect.anything() },
    });
    expect(now.spec.template.metadata).toMatchObject(spec.template.metadata);
    expect(now.spec.template.spec).toEqual({
      ...pod,
      serviceAccountName: 'backstage-vpn-status',
      automountServiceAccountToken: false,
      containers: expect.arrayContaining(pod.containers),
      volumes: expect.arrayContaining(pod.volumes),
    });
  });

  it('gives the reporter the right to its own ConfigMap, in the namespace of the VPN', () => {
    const subject = { name: 'backstage-vpn-status', namespace: 'home' };
    expect(find(adopted, 'RoleBinding').subjects).toEqual([
      { kind: 'ServiceAccount', ...subject },
    ]);
    expect(find(adopted, 'ServiceAccount').metadata).toMatchObject(subject);
    expect(
      adopted.find(
        ({ kind, metadata }) =>
          kind === 'ConfigMap' && metadata.name === 'backstage-vpn-status',
      ),
    ).not.toHaveProperty('data');
  });
});

interface WithSpec extends ApiObject {
  spec: {
    template: {
      metadata: object;
      spec: { containers: object[]; volumes: object[] };
    };
  };
}

/** As `kubectl -n home apply` does. */
function inNamespace(object: ApiObject): ApiObject {
  return object.kind === 'Namespace'
    ? object
    : { ...object, metadata: { ...object.metadata, namespace: 'home' } };
}
