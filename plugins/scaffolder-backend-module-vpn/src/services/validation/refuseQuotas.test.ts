import type { NamespaceFacts } from 'backstage-plugin-vpn-node';
import { generateOffice } from '../../generator/__testUtils__/generateOffice';
import { refuseLimits } from './refuseLimits';
import { refuseQuotas } from './refuseQuotas';
import { toLine } from './Refusal';
import { vpnPartsOf } from './vpnParts';

const NOTHING = vpnPartsOf([]);
const NO_LIMIT = { min: {}, max: {}, default: {}, defaultRequest: {} };

function partsOf(...input: Parameters<typeof generateOffice>) {
  return vpnPartsOf(
    generateOffice(...input).objects.map(object => ({
      file: `manifests/${object.kind.toLowerCase()}.yaml`,
      object,
    })),
  );
}

function factsWith(facts: Partial<NamespaceFacts>): NamespaceFacts {
  return { quotas: [], limits: [], objects: [], unread: [], ...facts };
}

function quota(
  hard: Record<string, string>,
  used: Record<string, string> = {},
  scoped = false,
) {
  return { name: 'small', hard, used, scoped };
}

describe('refuseQuotas', () => {
  const lines = (
    facts: Partial<NamespaceFacts>,
    { parts = partsOf(), own = NOTHING } = {},
  ) =>
    refuseQuotas({ namespace: 'vpn-office', parts, own }, factsWith(facts)).map(
      toLine,
    );

  it('finds room where all of it is just enough', () => {
    const hard = {
      pods: '1',
      'count/deployments.apps': '1',
      'requests.cpu': '70m',
      'requests.memory': '112Mi',
      'limits.memory': '512Mi',
      'requests.storage': '1Gi',
      persistentvolumeclaims: '1',
      'longhorn.storageclass.storage.k8s.io/requests.storage': '1Gi',
      'other.storageclass.storage.k8s.io/requests.storage': '0',
      services: '2',
      'services.nodeports': '1',
      'requests.nvidia.com/gpu': '0',
    };
    expect(lines({ quotas: [quota(hard)] })).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      'pods',
      '0',
      /^Namespace \(manifests\/deployment\.yaml, .*leaves 0 of pods \(0 of 0 are used\), and the VPN takes 1; choose another namespace, or ask/,
    ],
    [
      'requests.cpu',
      '69m',
      /^Processor \(.*leaves 69m of requests\.cpu .*takes 70m; choose less, or ask/,
    ],
    ['memory', '111Mi', /^Memory \(.*leaves 111Mi of memory .*takes 112Mi/],
    ['limits.memory', '511Mi', /^Most memory \(.*takes 512Mi/],
    [
      'requests.storage',
      '1023Mi',
      /^Size of the volume \(manifests\/persistentvolumeclaim\.yaml, spec\.resources\.requests\.storage\): .*takes 1Gi/,
    ],
    [
      'longhorn.storageclass.storage.k8s.io/requests.storage',
      '0',
      /^Size of the volume/,
    ],
    [
      'persistentvolumeclaims',
      '0',
      /^Namespace \(manifests\/persistentvolumeclaim\.yaml/,
    ],
    [
      'services.nodeports',
      '0',
      /^Namespace \(manifests\/service\.yaml, spec\.type\)/,
    ],
  ])('refuses where %s is limited to %s', (name, hard, line) => {
    expect(lines({ quotas: [quota({ [name]: hard })] })).toEqual([
      expect.stringMatching(line),
    ]);
  });

  it('counts what others use, but not what this VPN has already', () => {
    const full = quota(
      { 'requests.storage': '3Gi', pods: '2' },
      { 'requests.storage': '2Gi', pods: '2' },
    );
    expect(lines({ quotas: [full] })).toEqual([
      expect.stringMatching(/leaves 0 of pods \(2 of 2 are used\)/),
    ]);
    const grown = { parts: partsOf({ size: '2Gi' }), own: partsOf() };
    expect(lines({ quotas: [full] }, grown)).toEqual([]);
    const tooLarge = { parts: partsOf({ size: '3Gi' }), own: partsOf() };
    expect(lines({ quotas: [full] }, tooLarge)).toEqual([
      expect.stringMatching(/leaves 1Gi of requests\.storage .*takes 2Gi more/),
    ]);
  });

  it('refuses one that wants limits of processor time, unless there are defaults', () => {
    const quotas = [quota({ 'limits.cpu': '4' })];
    expect(lines({ quotas })).toEqual([
      expect.stringMatching(
        /^Namespace \(.*wants each container to name limits\.cpu, which forwarding, prepare, wireguard, peers, status of the VPN do not; .*LimitRange$/,
      ),
    ]);
    const limits = [
      {
        ...NO_LIMIT,
        name: 'defaults',
        type: 'Container',
        default: { cpu: '1' },
      },
    ];
    expect(lines({ quotas, limits })).toEqual([]);
    expect(lines({ quotas: [quota({ 'limits.cpu': '2' })], limits })).toEqual([
      expect.stringMatching(/leaves 2 of limits\.cpu .*takes 3;/),
    ]);
  });

  it('leaves quotas with scopes to the cluster', () => {
    expect(lines({ quotas: [quota({ pods: '0' }, {}, true)] })).toEqual([]);
  });
});

describe('refuseLimits', () => {
  const lines = (type: string, limit: Partial<typeof NO_LIMIT> & object) =>
    refuseLimits('vpn-office', partsOf(), [
      { ...NO_LIMIT, ...limit, name: 'sizes', type },
    ]).map(toLine);

  it('accepts what is within them', () => {
    expect(
      lines('Container', { min: { memory: '24Mi' }, max: { memory: '256Mi' } }),
    ).toEqual([]);
    expect(lines('Pod', { max: { memory: '512Mi' } })).toEqual([]);
    expect(lines('PersistentVolumeClaim', { min: { storage: '1Gi' } })).toEqual(
      [],
    );
  });

  it.each<[string, object, RegExp[]]>([
    [
      'PersistentVolumeClaim',
      { min: { storage: '2Gi' } },
      [
        /^Size of the volume \(manifests\/persistentvolumeclaim\.yaml, .*\): the volume office-config has 1Gi of requests\.storage, and LimitRange sizes of namespace vpn-office wants at least 2Gi; choose another amount, or ask/,
      ],
    ],
    [
      'Container',
      { max: { memory: '255Mi' } },
      [
        /^Most memory \(.*container wireguard has 256Mi of limits\.memory, and .* wants at most 255Mi; choose another amount/,
      ],
    ],
    [
      'Container',
      { min: { memory: '25Mi' } },
      ['forwarding', 'prepare', 'peers', 'status'].map(
        name =>
          new RegExp(
            `^Namespace \\(.*container ${name} has 24Mi of requests\\.memory, and .* wants at least 25Mi; choose another namespace`,
          ),
      ),
    ],
    [
      'Pod',
      { max: { memory: '511Mi' } },
      [/^Most memory \(.*the pod has 512Mi of limits\.memory/],
    ],
  ])('names what of a %s breaks %j', (type, limit, expected) => {
    expect(lines(type, limit)).toEqual(
      expected.map(line => expect.stringMatching(line)),
    );
  });
});
