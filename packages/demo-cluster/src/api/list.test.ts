import samples from '../__fixtures__/kubernetes/pods.json';
import { resources } from '../store/resources';
import type { ApiObject } from '../store/ObjectStore';
import { pod, startApi, type TestApi } from '../__testUtils__/startApi';

describe('lists', () => {
  let api: TestApi;
  const names = async (query: string) => {
    const { body } = await api.send('GET', `/api/v1/pods?${query}`);
    return Object.values(body.items).map(({ metadata }) => metadata.name);
  };
  const bySelector = (selector: string) =>
    names(`labelSelector=${encodeURIComponent(selector)}`);

  beforeEach(async () => {
    api = await startApi();
    api.seed(
      pod('one', 'a', { app: 'vpn', tier: 'front' }),
      pod('two', 'a', { app: 'vpn', tier: 'back' }),
      pod('three', 'b', { app: 'web' }),
    );
  });

  afterEach(() => api.server.close());

  it('have the form of a real list', async () => {
    const [sample] = samples.items;
    api.store.create(resources.pods, {
      ...(sample as unknown as ApiObject),
      apiVersion: 'v1',
      kind: 'Pod',
    });
    const { body } = await api.send(
      'GET',
      `/api/v1/namespaces/${sample.metadata.namespace}/pods`,
    );
    const { resourceVersion } = body.metadata;
    expect(resourceVersion).toMatch(/^\d+$/);
    expect(body).toEqual({
      kind: samples.kind,
      apiVersion: samples.apiVersion,
      metadata: { resourceVersion },
      items: [
        {
          ...sample,
          metadata: {
            ...sample.metadata,
            resourceVersion: expect.any(String),
          },
        },
      ],
    });
  });

  it('are of all namespaces or of one', async () => {
    expect(await names('')).toEqual(['one', 'two', 'three']);
    const { body } = await api.send('GET', '/api/v1/namespaces/b/pods');
    expect(body.items).toHaveLength(1);
  });

  it.each([
    ['app=vpn', ['one', 'two']],
    ['app==vpn,tier!=back', ['one']],
    ['tier in (front, back)', ['one', 'two']],
    ['tier notin (front)', ['two', 'three']],
    ['tier', ['one', 'two']],
    ['!tier', ['three']],
    ['app in (web),!tier', ['three']],
    ['tier!=front', ['two', 'three']],
  ])('are selected by labels: %s', async (selector, expected) => {
    expect(await bySelector(selector)).toEqual(expected);
  });

  it.each([
    ['metadata.name=one', ['one']],
    ['metadata.name!=one,metadata.namespace=a', ['two']],
    ['spec.nodeName=node', []],
  ])('are selected by fields: %s', async (selector, expected) => {
    expect(
      await names(`fieldSelector=${encodeURIComponent(selector)}`),
    ).toEqual(expected);
  });

  it('refuse selectors that cannot be understood', async () => {
    const { status, body } = await api.send(
      'GET',
      '/api/v1/pods?fieldSelector=spec.x%3D1',
    );
    expect(status).toBe(400);
    expect(body.message).toBe(
      'Unable to find "/v1, Resource=pods" that match label selector "", field selector "spec.x=1": field label not supported: spec.x',
    );
    const labels = await api.send(
      'GET',
      '/api/v1/pods?labelSelector=a%3Db%20c%20d(',
    );
    expect(labels.status).toBe(400);
  });

  it('come in pages', async () => {
    const first = await api.send('GET', '/api/v1/pods?limit=2');
    expect(first.body.items).toHaveLength(2);
    expect(first.body.metadata.remainingItemCount).toBe(1);
    const next = encodeURIComponent(String(first.body.metadata.continue));
    const second = await api.send(
      'GET',
      `/api/v1/pods?limit=2&continue=${next}`,
    );
    expect(second.body.items).toHaveLength(1);
    expect(second.body.metadata.continue).toBeUndefined();
  });
});
