import type { JsonTree } from '../__testUtils__/JsonTree';
import deployments from '../__fixtures__/kubernetes/deployments.json';
import services from '../__fixtures__/kubernetes/services.json';
import { namespace } from '../__testUtils__/startApi';
import { resources } from '../store/resources';
import { MemoryStore } from '../store/MemoryStore';
import type { ApiObject } from '../store/ObjectStore';
import { applyObject } from './applyObject';
import { appliedFrom } from '../__testUtils__/appliedFrom';

describe('applyObject', () => {
  let store: MemoryStore;
  const apply = (object: ApiObject, fieldManager = 'kubectl') =>
    applyObject(store, object, { fieldManager });

  function configMap(
    data?: Record<string, string | null>,
    metadata: object = {},
  ): ApiObject {
    return {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'status', namespace: 'a', ...metadata },
      ...(data && { data }),
    };
  }

  function deployment(...containers: object[]): ApiObject {
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'vpn', namespace: 'a' },
      spec: {
        selector: { matchLabels: { app: 'vpn' } },
        template: {
          metadata: { labels: { app: 'vpn' } },
          spec: { containers },
        },
      },
    };
  }

  const containersOf = (object: ApiObject) =>
    Object.values((object.spec as JsonTree).template.spec.containers);

  beforeEach(() => {
    store = new MemoryStore();
    store.create(resources.namespaces, namespace('a'));
  });

  it.each(deployments.items.map(item => [item.metadata.name, item] as const))(
    'makes of a Deployment what a real server made of it: %s',
    (_name, item) => {
      store.create(resources.namespaces, namespace(item.metadata.namespace));
      const [entry] = item.metadata.managedFields;
      const made = apply(appliedFrom('apps/v1', 'Deployment', item));

      expect(made.spec).toEqual(item.spec);
      expect(made.metadata.managedFields).toEqual([
        { ...entry, time: expect.any(String) },
      ]);
    },
  );

  it.each(services.items.map(item => [item.metadata.name, item] as const))(
    'makes of a Service what a real server made of it: %s',
    (_name, item) => {
      store.create(resources.namespaces, namespace(item.metadata.namespace));
      const made = apply(appliedFrom('v1', 'Service', item));
      const { clusterIP, clusterIPs } = made.spec as JsonTree;

      expect(made.spec).toEqual({ ...item.spec, clusterIP, clusterIPs });
      expect(clusterIPs).toEqual([expect.stringMatching(/^10\.96\.\d+\.\d+$/)]);
      expect(made.status).toEqual(item.status);
      expect(made.metadata.managedFields).toEqual(
        item.metadata.managedFields.map(entry => ({
          ...entry,
          time: expect.any(String),
        })),
      );
    },
  );

  it('removes what the same manager no longer applies', () => {
    apply(configMap({ kept: '1', dropped: '2' }, { labels: { app: 'vpn' } }));
    const again = apply(configMap({ kept: '1' }));

    expect(again.data).toEqual({ kept: '1' });
    expect(again.metadata.labels).toBeUndefined();
  });

  it('leaves what others wrote, unless it is applied too', () => {
    apply(configMap());
    apply(configMap({ 'status.json': 'report' }), 'reporter');
    expect(apply(configMap()).data).toEqual({ 'status.json': 'report' });
    expect(apply(configMap({ 'status.json': '' })).data).toEqual({
      'status.json': '',
    });
  });

  it('changes nothing where the same is applied again', () => {
    const first = apply(deployment({ name: 'one', image: 'one:1' }));
    const second = apply(deployment({ name: 'one', image: 'one:1' }));

    expect(second).toEqual(first);
  });

  it('merges containers by name and their ports by number and protocol', () => {
    const port = (containerPort: number, protocol: string) => ({
      containerPort,
      protocol,
    });
    apply(
      deployment({ name: 'one', image: 'one:1', ports: [port(53, 'UDP')] }),
    );
    apply(
      deployment(
        { name: 'two', image: 'two:1' },
        { name: 'one', image: 'one:1', ports: [port(53, 'TCP')] },
      ),
      'other',
    );
    const [one, two] = containersOf(
      store.get(resources.deployments, 'a', 'vpn')!,
    );

    expect([one.name, two.name]).toEqual(['one', 'two']);
    expect(one.ports).toEqual([port(53, 'UDP'), port(53, 'TCP')]);
    const left = containersOf(
      apply(deployment({ name: 'one', image: 'one:2' }), 'other'),
    );
    expect(left).toEqual([
      { ...one, image: 'one:2', ports: [port(53, 'UDP')] },
    ]);
  });

  it('replaces atomic lists and maps as a whole', () => {
    const withArguments = (...args: string[]) =>
      deployment({ name: 'one', image: 'one:1', args });
    apply(withArguments('a', 'b'));

    expect(containersOf(apply(withArguments('c')))[0].args).toEqual(['c']);
  });

  it('takes null for absent', () => {
    expect(apply(configMap({ one: null, two: '2' })).data).toEqual({
      two: '2',
    });
  });

  it('writes nothing in a dry run', () => {
    const version = store.resourceVersion;
    const answer = applyObject(store, configMap({ key: 'value' }), {
      fieldManager: 'kubectl',
      dryRun: true,
    });

    expect(answer.metadata.uid).toEqual(expect.any(String));
    expect(answer.metadata.resourceVersion).toBeUndefined();
    expect(store.resourceVersion).toBe(version);
  });
});
