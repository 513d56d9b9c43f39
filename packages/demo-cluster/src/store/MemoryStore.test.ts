import { MemoryStore } from './MemoryStore';
import type { ApiObject, StoreEvent } from './ObjectStore';
import { resources } from './resources';

function configMap(name: string, namespace: string, data = {}): ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace },
    data,
  };
}

function deployment(replicas: number): ApiObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'vpn', namespace: 'a' },
    spec: { replicas },
  };
}

describe('MemoryStore', () => {
  it('gives a new object uid, version and time', () => {
    const { metadata } = new MemoryStore().create(
      resources.configMaps,
      configMap('one', 'a'),
    );

    expect(metadata).toEqual({
      name: 'one',
      namespace: 'a',
      uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      resourceVersion: '1001',
      creationTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/),
    });
  });

  it('lists by namespace and name', () => {
    const store = new MemoryStore();
    for (const [name, namespace] of [
      ['two', 'a'],
      ['one', 'b'],
      ['one', 'a'],
    ]) {
      store.create(resources.configMaps, configMap(name, namespace));
    }

    const names = (namespace?: string) =>
      store
        .list(resources.configMaps, namespace)
        .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
    expect(names()).toEqual(['a/one', 'a/two', 'b/one']);
    expect(names('b')).toEqual(['b/one']);
  });

  it('raises the generation only with the spec', () => {
    const store = new MemoryStore();
    const created = store.create(resources.deployments, deployment(1));
    const labelled = store.update(resources.deployments, {
      ...created,
      metadata: { ...created.metadata, labels: { colour: 'red' } },
    });
    const scaled = store.update(resources.deployments, {
      ...labelled,
      spec: { replicas: 2 },
    });

    expect(
      [created, labelled, scaled].map(({ metadata }) => metadata.generation),
    ).toEqual([1, 1, 2]);
  });

  it('tells of changes in order, and of nothing where nothing changed', () => {
    const store = new MemoryStore();
    const events: StoreEvent[] = [];
    const stop = store.onChange(event => events.push(event));
    const created = store.create(resources.configMaps, configMap('one', 'a'));
    store.update(resources.configMaps, created);
    store.update(resources.configMaps, { ...created, data: { key: 'new' } });
    store.delete(resources.configMaps, 'a', 'one');
    store.delete(resources.configMaps, 'a', 'one');
    stop();
    store.create(resources.configMaps, configMap('two', 'a'));

    expect(
      events.map(({ type, object }) => [type, object.metadata.resourceVersion]),
    ).toEqual([
      ['ADDED', '1001'],
      ['MODIFIED', '1002'],
      ['DELETED', '1003'],
    ]);
    expect(events[1].previous).toEqual(created);
    expect(events[1].resource).toBe(resources.configMaps);
  });

  it('lends no object that a caller could change', () => {
    const store = new MemoryStore();
    const created = store.create(resources.configMaps, configMap('one', 'a'));
    created.metadata.name = 'changed';
    store.list(resources.configMaps)[0].metadata.name = 'changed';

    expect(store.get(resources.configMaps, 'a', 'one')?.metadata.name).toBe(
      'one',
    );
  });

  it('knows the changes after a version until they are forgotten', () => {
    const store = new MemoryStore();
    const before = store.resourceVersion;
    store.create(resources.configMaps, configMap('one', 'a'));
    store.create(resources.configMaps, configMap('two', 'a'));

    expect(store.changesSince(before)).toHaveLength(2);
    expect(store.changesSince(store.resourceVersion)).toEqual([]);
    const latest = store.resourceVersion;
    store.forgetChanges();
    expect(store.changesSince(latest)).toBeUndefined();
    expect(store.changesSince(store.resourceVersion)).toEqual([]);
  });
});
