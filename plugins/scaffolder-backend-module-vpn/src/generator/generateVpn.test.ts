import * as apps from 'kubernetes-models/apps/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as rbac from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import * as core from 'kubernetes-models/v1';
import { findObject, generateOffice } from './__testUtils__/generateOffice';

const models: Record<string, Record<string, unknown>> = {
  v1: core,
  'apps/v1': apps,
  'networking.k8s.io/v1': networking,
  'rbac.authorization.k8s.io/v1': rbac,
};

const ipv6 = { subnetIpv6: 'fd42:13:13::/64' };

describe('generateVpn', () => {
  it('writes the same bytes for the same input', () => {
    expect(generateOffice()).toEqual(generateOffice());
  });

  it.each<[string, Parameters<typeof generateOffice>]>([
    ['with the defaults', []],
    ['with IPv6', [ipv6]],
    ['hardened', [{ server: { hardened: true } }]],
    ['hardened, with IPv6', [{ ...ipv6, server: { hardened: true } }]],
    ['of a cluster that tells nothing', [{}, { facts: undefined }]],
    ['with a policy for everything', [{ allowedIps: ['0.0.0.0/0', '::/0'] }]],
  ])('makes objects that fit the schemas of Kubernetes, %s', (_, input) => {
    const { objects } = generateOffice(...input);
    expect(objects).toHaveLength(12);
    for (const object of objects) {
      const Model = models[object.apiVersion][object.kind] as new (
        data: object,
      ) => { validate(): void };
      expect(() => new Model(object).validate()).not.toThrow();
    }
  });

  it('names the entity on every object and on the pod', () => {
    const { objects } = generateOffice();
    const bound = {
      labels: expect.objectContaining({
        'app.kubernetes.io/part-of': 'backstage-vpn',
        'app.kubernetes.io/instance': 'office',
        'backstage.io/kubernetes-id': 'office',
      }),
      annotations: expect.objectContaining({
        'backstage-vpn.io/entity-ref': 'resource:default/office',
      }),
    };
    objects.forEach(({ metadata }) =>
      expect(metadata).toEqual(expect.objectContaining(bound)),
    );
    expect(findObject(objects, 'Deployment').spec.template.metadata).toEqual(
      expect.objectContaining(bound),
    );
  });

  it('keeps GitOps tools from deleting the claim and its namespace', () => {
    const { objects } = generateOffice();
    for (const object of [
      findObject(objects, 'PersistentVolumeClaim', 'office-config'),
      findObject(objects, 'Namespace', 'vpn-office'),
    ]) {
      expect(object.metadata.annotations).toMatchObject({
        'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
        'helm.sh/resource-policy': 'keep',
        'kustomize.toolkit.fluxcd.io/prune': 'disabled',
      });
    }
  });

  it('leaves the data of the status ConfigMap to the reporter', () => {
    expect(
      findObject(generateOffice().objects, 'ConfigMap', 'backstage-vpn-status'),
    ).not.toHaveProperty('data');
  });
});
