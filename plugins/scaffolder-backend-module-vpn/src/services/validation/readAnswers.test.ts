import { vpnSettingsSchema } from 'backstage-plugin-vpn-common';
import {
  type ClusterFailureKind,
  ClusterRequestError,
} from 'backstage-plugin-vpn-node';
import forbidden from '../../__fixtures__/kubernetes/error.403-forbidden.json';
import podSecurity from '../../__fixtures__/kubernetes/error.403-pod-security.json';
import namespaceMissing from '../../__fixtures__/kubernetes/error.404-namespace-missing-on-dry-run.json';
import portAllocated from '../../__fixtures__/kubernetes/error.422-nodeport-allocated.json';
import type { Manifest } from '../readManifests';
import { readAnswers } from './readAnswers';
import { toLine } from './Refusal';

/** An API server's Status object, as far as the client reads it. */
interface Status {
  code: number;
  message: string;
  reason?: string;
  details?: {
    kind?: string;
    causes?: Array<{ field?: string; message?: string }>;
  };
}

const settings = vpnSettingsSchema.parse({
  name: 'office',
  owner: 'group:default/guests',
  cluster: 'demo',
  namespace: 'nons',
  serverAddress: 'vpn.example.com',
  nodePort: 31821,
});
const namespace = manifestOf('Namespace', 'nons');

function manifestOf(kind: string, name: string): Manifest {
  return {
    file: `manifests/${kind.toLowerCase()}.yaml`,
    object: {
      apiVersion: 'v1',
      kind,
      metadata: { name, ...(kind !== 'Namespace' && { namespace: 'nons' }) },
    },
  };
}

function refusalOf(
  failure: ClusterFailureKind,
  { code, message, reason, details }: Status,
) {
  return new ClusterRequestError('demo-apply', failure, message, {
    status: code,
    reason,
    causes: details?.causes,
  });
}

function read(
  kind: string,
  failure: ClusterFailureKind,
  said: Status,
  {
    delivery = 'apply',
    manifests = [namespace],
  }: { delivery?: 'apply' | 'argocd'; manifests?: Manifest[] } = {},
) {
  const manifest = manifestOf(kind, 'office');
  const { refusals, notChecked } = readAnswers(
    [{ manifest, refusal: refusalOf(failure, said) }],
    { cluster: 'demo', settings: { ...settings, delivery }, manifests },
  );
  return { lines: refusals.map(toLine), notChecked };
}

function statusOf(message: string, code = 403): Status {
  return { code, message };
}

describe('readAnswers', () => {
  it.each<[string, string, Status, RegExp]>([
    [
      'a port that is taken',
      'Service',
      portAllocated,
      /^Port \(manifests\/service\.yaml, spec\.ports\[0\]\.nodePort\): the cluster says "Invalid value: 31821: provided port is already allocated"; another Service/,
    ],
    [
      'a pod that Pod Security forbids',
      'Pod',
      podSecurity,
      /^Namespace \(manifests\/pod\.yaml, Pod office\): the cluster says "pods "wg" is forbidden: violates PodSecurity "restricted:latest": .*"; WireGuard needs more rights/,
    ],
    [
      'a right that the portal lacks',
      'Role',
      forbidden,
      /^How does it get to the cluster\? \(manifests\/role\.yaml, Role office\): .*cannot list resource "pods".*; the portal lacks this right; choose another way/,
    ],
    [
      'a Role that grants more than the portal has, in one line',
      'Role',
      statusOf(
        'roles.rbac.authorization.k8s.io "office" is forbidden: user "x" is attempting to grant RBAC permissions not currently held:\n{APIGroups:[""], Resources:["configmaps"]}',
      ),
      /^How does it get .*not currently held: \{APIGroups.*the portal lacks this right/,
    ],
    [
      'a quota that memory exceeds',
      'Pod',
      statusOf(
        'pods "office" is forbidden: exceeded quota: small, requested: limits.memory=512Mi, used: limits.memory=0, limited: limits.memory=256Mi',
      ),
      /^Most memory \(.*; the namespace has no room for it; choose less/,
    ],
    [
      'a volume that shall shrink',
      'PersistentVolumeClaim',
      statusOf(
        'PersistentVolumeClaim "office-config" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than status.capacity',
        422,
      ),
      /^Size of the volume \(.*a volume that is there can at most grow/,
    ],
    [
      'a policy of the cluster',
      'Deployment',
      statusOf(
        'admission webhook "validate.kyverno.svc-fail" denied the request: no privileged containers',
        400,
      ),
      /^manifests\/deployment\.yaml, Deployment office: the cluster says .*; a policy of the cluster refuses it/,
    ],
    [
      'words that nobody foresaw',
      'Deployment',
      statusOf('the moon is full', 422),
      /^manifests\/deployment\.yaml, Deployment office: the cluster says "the moon is full"; ask who runs the cluster, with these words of it$/,
    ],
  ])('names file and field of %s, and what to do', (_, kind, said, line) => {
    expect(read(kind, 'refused', said)).toEqual({
      lines: [expect.stringMatching(line)],
      notChecked: [],
    });
  });

  it('takes the absence of a namespace that comes with the VPN for no fault', () => {
    expect(read('Service', 'missing', namespaceMissing)).toEqual({
      lines: [],
      notChecked: [
        {
          what: 'what the cluster says to Service office',
          cause: expect.stringContaining('namespace nons does not exist yet'),
        },
      ],
    });
  });

  it('refuses the absence of a namespace that does not come with it', () => {
    const { lines } = read('Service', 'missing', namespaceMissing, {
      manifests: [],
    });
    expect(lines).toEqual([
      expect.stringMatching(/"namespaces "nons" not found"; add the Namespace/),
    ]);
  });

  it('leaves rights to whoever delivers it where the portal does not', () => {
    expect(read('Role', 'refused', forbidden, { delivery: 'argocd' })).toEqual({
      lines: [],
      notChecked: [
        {
          what: 'what the cluster says to Role office',
          cause: expect.stringContaining('cannot list resource "pods"'),
        },
      ],
    });
  });
});
