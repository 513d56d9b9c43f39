import type { JsonTree } from '../__testUtils__/JsonTree';
import { ApiError } from '../api/ApiError';
import { namespace, nodePortService, pod } from '../__testUtils__/startApi';
import { applyObject } from '../apply/applyObject';
import { resources } from '../store/resources';
import { MemoryStore } from '../store/MemoryStore';
import type { ApiObject } from '../store/ObjectStore';

describe('admission', () => {
  let store: MemoryStore;
  const apply = (object: ApiObject, dryRun = false) =>
    applyObject(store, object, { fieldManager: 'test', dryRun });
  const refusal = (object: ApiObject) => {
    try {
      apply(object);
    } catch (error) {
      return (error as ApiError).body;
    }
    return undefined;
  };

  function deployment(spec: object): ApiObject {
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'vpn', namespace: 'a' },
      spec: {
        selector: { matchLabels: { app: 'vpn' } },
        template: {
          metadata: { labels: { app: 'vpn' } },
          spec: { containers: [{ name: 'one', image: 'one:1' }] },
        },
        ...spec,
      },
    };
  }

  function claim(spec: object = {}): ApiObject {
    return {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'config', namespace: 'a' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
        ...spec,
      },
    };
  }

  beforeEach(() => {
    store = new MemoryStore();
    store.create(resources.namespaces, namespace('a'));
  });

  it('names each bad field of a Deployment', () => {
    const template = {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [
          { name: 'One', volumeMounts: [{ name: 'gone', mountPath: '/x' }] },
        ],
      },
    };
    const body = refusal(deployment({ template }));

    expect(body?.code).toBe(422);
    expect(body?.details).toMatchObject({
      name: 'vpn',
      group: 'apps',
      kind: 'Deployment',
    });
    expect(body?.details?.causes).toEqual([
      {
        reason: 'FieldValueInvalid',
        message:
          'Invalid value: {"app":"web"}: `selector` does not match template `labels`',
        field: 'spec.template.metadata.labels',
      },
      {
        reason: 'FieldValueInvalid',
        message: expect.stringMatching(
          /^Invalid value: "One": a lowercase RFC 1123 label must consist of/,
        ),
        field: 'spec.template.spec.containers[0].name',
      },
      {
        reason: 'FieldValueRequired',
        message: 'Required value',
        field: 'spec.template.spec.containers[0].image',
      },
      {
        reason: 'FieldValueNotFound',
        message: 'Not found: "gone"',
        field: 'spec.template.spec.containers[0].volumeMounts[0].name',
      },
    ]);
    expect(body?.message).toMatch(
      /^Deployment\.apps "vpn" is invalid: \[spec\.template\.metadata\.labels: Invalid value: /,
    );
  });

  it('refuses a Deployment without selector', () => {
    expect(refusal(deployment({ selector: undefined }))?.message).toBe(
      'Deployment.apps "vpn" is invalid: spec.selector: Required value',
    );
  });

  it('lets no selector change', () => {
    apply(deployment({}));
    const labels = { app: 'vpn', tier: 'back' };
    const body = refusal(
      deployment({
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'one', image: 'one:1' }] },
        },
      }),
    );

    expect(body?.message).toBe(
      'Deployment.apps "vpn" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"vpn","tier":"back"}}: field is immutable',
    );
  });

  it('lets a claim only grow', () => {
    apply(claim());
    expect(
      refusal(claim({ resources: { requests: { storage: '2Gi' } } })),
    ).toBeUndefined();
    expect(refusal(claim({ accessModes: ['ReadWriteMany'] }))?.message).toBe(
      'PersistentVolumeClaim "config" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims',
    );
  });

  it('gives a claim the default storage class', () => {
    store.create(resources.storageClasses, {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'longhorn',
        annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
      },
    });

    const { metadata, spec, status } = apply(claim());
    expect(spec).toMatchObject({
      storageClassName: 'longhorn',
      volumeMode: 'Filesystem',
    });
    expect(status).toEqual({ phase: 'Pending' });
    expect(metadata.finalizers).toEqual(['kubernetes.io/pvc-protection']);
    expect(apply(claim({ storageClassName: 'longhorn' })).spec).toMatchObject({
      storageClassName: 'longhorn',
    });
  });

  it('refuses names that no object may have', () => {
    expect(refusal(namespace('Bad_Name'))?.message).toBe(
      `Namespace "Bad_Name" is invalid: metadata.name: Invalid value: "Bad_Name": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')`,
    );
    expect(refusal(nodePortService('1-vpn', 'a'))?.message).toContain(
      'a DNS-1035 label must consist of',
    );
    expect(refusal(namespace('a'.repeat(64)))?.message).toContain(
      'must be no more than 63 bytes',
    );
  });

  it('gives free NodePorts and addresses, and lets a Service keep its own', () => {
    const first = apply(nodePortService('first', 'a'));
    const second = apply(nodePortService('second', 'a'));
    const spec = (service: ApiObject) => service.spec as JsonTree;

    expect(spec(first).ports[0].nodePort).toBe(30_000);
    expect(spec(second).ports[0].nodePort).toBe(30_001);
    expect(spec(first).clusterIP).not.toBe(spec(second).clusterIP);
    expect(spec(apply(nodePortService('first', 'a'))).ports).toEqual(
      spec(first).ports,
    );
    expect(
      spec(apply(nodePortService('first', 'a', 31_000))).ports[0].nodePort,
    ).toBe(31_000);
  });

  it('refuses a pod that baseline forbids, and names all that it violates', () => {
    store.create(
      resources.namespaces,
      namespace('base', { 'pod-security.kubernetes.io/enforce': 'baseline' }),
    );
    const body = refusal({
      ...pod('wg', 'base'),
      spec: {
        hostNetwork: true,
        volumes: [{ name: 'modules', hostPath: { path: '/lib/modules' } }],
        containers: [
          {
            name: 'one',
            image: 'one:1',
            securityContext: { capabilities: { add: ['NET_ADMIN'] } },
          },
          {
            name: 'two',
            image: 'two:1',
            securityContext: {
              privileged: true,
              capabilities: { add: ['NET_ADMIN'] },
            },
          },
        ],
      },
    });

    expect(body?.message).toBe(
      'pods "wg" is forbidden: violates PodSecurity "baseline:latest": non-default capabilities (containers "one", "two" must not include "NET_ADMIN" in securityContext.capabilities.add), host namespaces (hostNetwork=true), hostPath volumes (volume "modules"), privileged (container "two" must not set securityContext.privileged=true)',
    );
  });

  describe('in a namespace with a quota', () => {
    const limit = (hard: Record<string, string>, spec = {}) =>
      store.create(resources.resourceQuotas, {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'small', namespace: 'a' },
        spec: { hard, ...spec },
      });
    const podWith = (limits: object) => ({
      ...pod('wg', 'a'),
      spec: {
        initContainers: [
          { name: 'prepare', image: 'i:1', resources: { limits } },
        ],
        containers: [{ name: 'one', image: 'i:1', resources: { limits } }],
      },
    });

    it('refuses a claim that it has no room for, in a dry run too', () => {
      limit({ 'requests.storage': '1536Mi', persistentvolumeclaims: '5' });
      apply(claim());
      const second = claim();
      second.metadata.name = 'second';
      expect(refusal(second)).toMatchObject({
        code: 403,
        message:
          'persistentvolumeclaims "second" is forbidden: exceeded quota: small, requested: requests.storage=1Gi, used: requests.storage=1Gi, limited: requests.storage=1536Mi',
      });
      expect(() => apply(second, true)).toThrow('exceeded quota: small');
    });

    it('counts of an object that is there only what it takes more', () => {
      limit({ 'requests.storage': '2Gi', services: '1' });
      apply(claim());
      apply(nodePortService('first', 'a'));
      expect(refusal(nodePortService('first', 'a', 31_000))).toBeUndefined();
      expect(
        refusal(claim({ resources: { requests: { storage: '2Gi' } } })),
      ).toBeUndefined();
      expect(
        refusal(claim({ resources: { requests: { storage: '3Gi' } } }))
          ?.message,
      ).toContain(
        'requested: requests.storage=1Gi, used: requests.storage=2Gi',
      );
    });

    it('refuses a pod whose containers do not name what it limits', () => {
      limit({ 'limits.memory': '1Gi', 'limits.cpu': '1' });
      expect(refusal(podWith({ cpu: '100m' }))?.message).toBe(
        'pods "wg" is forbidden: failed quota: small: must specify limits.memory for: one,prepare',
      );
    });

    it('counts the larger of what init containers and the others take', () => {
      limit({ pods: '1', 'limits.memory': '100Mi' });
      expect(refusal(podWith({ memory: '100Mi' }))).toBeUndefined();
      expect(
        refusal({
          ...podWith({ memory: '50Mi' }),
          metadata: { name: 'x', namespace: 'a' },
        })?.message,
      ).toBe(
        'pods "x" is forbidden: exceeded quota: small, requested: limits.memory=50Mi,pods=1, used: limits.memory=100Mi,pods=1, limited: limits.memory=100Mi,pods=1',
      );
    });

    it('does not enforce one with scopes', () => {
      limit({ pods: '0' }, { scopes: ['BestEffort'] });
      expect(refusal(pod('wg', 'a'))).toBeUndefined();
    });
  });

  it('fills in a namespace', () => {
    expect(apply(namespace('vpn-office'))).toMatchObject({
      metadata: {
        labels: { 'kubernetes.io/metadata.name': 'vpn-office' },
      },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    });
  });
});
