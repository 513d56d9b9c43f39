import { demoFacts } from '../../__fixtures__/demoFacts';
import { findObject, generateOffice } from '../__testUtils__/generateOffice';

const facts = {
  ...demoFacts,
  cilium: true,
  nodeAddresses: [
    { node: 'one', type: 'InternalIP', address: '192.0.2.11' },
    { node: 'one', type: 'Hostname', address: 'one' },
  ],
};

const dns = [
  {
    ports: [
      { port: '53', protocol: 'UDP' },
      { port: '53', protocol: 'TCP' },
    ],
  },
];
const clusterDns = {
  matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system' },
  matchExpressions: [
    {
      key: 'k8s:k8s-app',
      operator: 'In',
      values: ['kube-dns', 'node-local-dns'],
    },
  ],
};
const allPods = {
  matchExpressions: [
    { key: 'k8s:io.kubernetes.pod.namespace', operator: 'Exists' },
  ],
};

function policyOf(allowedIps?: string[]) {
  const { files, objects } = generateOffice({ allowedIps }, { facts });
  expect(files).not.toHaveProperty(['manifests/networkpolicy.yaml']);
  expect(files['manifests/kustomization.yaml']).toContain(
    '- ciliumnetworkpolicy.yaml',
  );
  return findObject(objects, 'CiliumNetworkPolicy');
}

/** What is allowed beside DNS and the API server. */
function allowedBy(allowedIps: string[]) {
  return policyOf(allowedIps).spec.egress.slice(4);
}

describe('the network policy for Cilium', () => {
  it('takes the place of the other one, and allows the same in terms of Cilium', () => {
    expect(policyOf()).toMatchObject({
      apiVersion: 'cilium.io/v2',
      spec: {
        endpointSelector: {
          matchLabels: { 'app.kubernetes.io/instance': 'office' },
        },
        ingress: [
          {
            fromEntities: ['all'],
            toPorts: [{ ports: [{ port: '51820', protocol: 'UDP' }] }],
          },
          {
            fromEntities: ['cluster'],
            toPorts: [
              {
                ports: [
                  { port: '20000', protocol: 'TCP' },
                  { port: '20001', protocol: 'UDP' },
                ],
              },
            ],
          },
        ],
        egress: [
          { toEndpoints: [clusterDns], toPorts: dns },
          { toEntities: ['host'], toPorts: dns },
          {
            toCIDRSet: [{ cidr: '10.96.0.10/32' }, { cidr: '169.254.0.0/16' }],
            toPorts: dns,
          },
          {
            toEntities: ['kube-apiserver'],
            toPorts: [
              {
                ports: [
                  { port: '443', protocol: 'TCP' },
                  { port: '6443', protocol: 'TCP' },
                ],
              },
            ],
          },
          { toEndpoints: [allPods] },
        ],
      },
    });
  });

  it('opens pods, nodes and the world for a tunnel that takes everything', () => {
    expect(allowedBy(['0.0.0.0/0'])).toEqual([
      { toEndpoints: [allPods] },
      { toEntities: ['host', 'remote-node'] },
      { toCIDRSet: [{ cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] }] },
    ]);
  });

  it.each([
    ['nodes', '192.0.2.0/24', [{ toEntities: ['host', 'remote-node'] }]],
    ['Services', '10.96.0.0/16', [{ toEndpoints: [allPods] }]],
    ['neither pods nor nodes', '198.51.100.0/24', []],
  ])('opens %s where an allowed network is theirs', (_, network, rules) => {
    expect(
      allowedBy([network]).filter((rule: object) => !('toCIDRSet' in rule)),
    ).toEqual(rules);
  });

  it('names no destination of two kinds in one rule, which Cilium refuses', () => {
    for (const rule of policyOf(['0.0.0.0/0']).spec.egress) {
      expect(
        Object.keys(rule).filter(field => field !== 'toPorts'),
      ).toHaveLength(1);
    }
  });
});
