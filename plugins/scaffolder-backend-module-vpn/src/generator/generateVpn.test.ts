import {
  VpnSettingsInput,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import * as apps from 'kubernetes-models/apps/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as rbac from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import * as core from 'kubernetes-models/v1';
import { demoFacts } from '../__fixtures__/demoFacts';
import { generateVpn } from './generateVpn';
import { loadScripts } from './loadScripts';
import type { GeneratorInput, Manifest, Scripts } from './types';

const key = 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=';
const models: Record<string, Record<string, unknown>> = {
  v1: core,
  'apps/v1': apps,
  'networking.k8s.io/v1': networking,
  'rbac.authorization.k8s.io/v1': rbac,
};

let scripts: Scripts;
beforeAll(async () => {
  scripts = await loadScripts();
});

function generate(
  settings: Partial<VpnSettingsInput> = {},
  input: Partial<GeneratorInput> = {},
) {
  return generateVpn({
    settings: vpnSettingsSchema.parse({
      name: 'office',
      owner: 'group:default/guests',
      cluster: 'demo',
      serverAddress: 'vpn.example.com',
      nodePort: 30020,
      peers: [
        { name: 'Laptop', publicKey: key },
        {
          name: 'printer',
          expose: [{ port: 9100 }, { port: 53, protocol: 'UDP' }],
        },
        { name: 'router', networks: ['192.168.40.0/24'] },
      ],
      ...settings,
    }),
    facts: demoFacts,
    scripts,
    ...input,
  });
}

function find(objects: Manifest[], kind: string, name = 'office') {
  const object = objects.find(
    candidate => candidate.kind === kind && candidate.metadata.name === name,
  );
  expect(object).toBeDefined();
  return object as Manifest & {
    data: Record<string, string>;
    spec: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape differs by kind and is what the tests look at
    metadata: { annotations: Record<string, string> };
  };
}

describe('generateVpn', () => {
  it('writes the same bytes for the same input', () => {
    expect(generate()).toEqual(generate());
  });

  it.each(['apply', 'argocd', 'flux', 'manual'] as const)(
    'makes objects that fit the schemas of Kubernetes, delivered by %s',
    delivery => {
      const { objects } = generate({
        delivery,
        repoUrl: 'github.com?owner=my-team&repo=office-vpn',
      });
      expect(objects).toHaveLength(12);
      for (const object of objects) {
        const Model = models[object.apiVersion][object.kind] as new (
          data: object,
        ) => { validate(): void };
        expect(() => new Model(object).validate()).not.toThrow();
      }
    },
  );

  it('names the entity on every object and on the pod', () => {
    const { objects } = generate();
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
    expect(find(objects, 'Deployment').spec.template.metadata).toEqual(
      expect.objectContaining(bound),
    );
  });

  it('tells devices the port that the Service has', () => {
    const service = find(generate().objects, 'Service');
    expect(service.spec.ports[0].nodePort).toBe(30020);
    expect(service.metadata.annotations['backstage-vpn.io/endpoint']).toBe(
      'vpn.example.com:30020',
    );
  });

  it('lists each peer in one line, with the address it keeps', () => {
    const { data } = find(generate().objects, 'ConfigMap', 'office-peers');
    expect(JSON.parse(data.Laptop)).toEqual({
      address: '10.13.13.2',
      publicKey: key,
      keepalive: 25,
    });
    expect(JSON.parse(data.printer).expose).toEqual([
      { port: 9100, protocol: 'TCP', targetPort: 9100, podPort: 20000 },
      { port: 53, protocol: 'UDP', targetPort: 53, podPort: 20001 },
    ]);
    expect(JSON.parse(data.router).networks).toEqual(['192.168.40.0/24']);
  });

  it('leads the Service of a device to the port that stands for it', () => {
    const { spec } = find(generate().objects, 'Service', 'printer');
    expect(spec.ports).toEqual([
      { name: 'tcp-9100', protocol: 'TCP', port: 9100, targetPort: 20000 },
      { name: 'udp-53', protocol: 'UDP', port: 53, targetPort: 20001 },
    ]);
  });

  it('refuses two devices under one Service name', () => {
    const expose = [{ port: 80 }];
    expect(() =>
      generate({
        peers: [
          { name: 'a_b', expose },
          { name: 'a-b', expose },
        ],
      }),
    ).toThrow(
      'Peer a-b exposes ports under the Service name a-b, which is that of peer a_b',
    );
    expect(() => generate({ peers: [{ name: 'office', expose }] })).toThrow(
      'which is that of the VPN itself',
    );
  });

  it('restarts the pod for new scripts, and for nothing that peers do', () => {
    const template = (input: Parameters<typeof generate>) =>
      find(generate(...input).objects, 'Deployment').spec.template;
    expect(template([{ peers: [{ name: 'other' }] }])).toEqual(template([]));
    expect(
      template([{}, { scripts: { ...scripts, 'heal.sh': '#' } }]),
    ).not.toEqual(template([]));
  });

  it('gives the token to the reporter alone, and the volume to all but the reporter', () => {
    const { template } = find(generate().objects, 'Deployment').spec;
    const mounted = (volume: string) =>
      [...template.spec.initContainers, ...template.spec.containers]
        .filter(({ volumeMounts }: { volumeMounts: { name: string }[] }) =>
          volumeMounts.some(({ name }) => name === volume),
        )
        .map(({ name }: { name: string }) => name);
    expect(template.spec.automountServiceAccountToken).toBe(false);
    expect(mounted('service-account')).toEqual(['status']);
    expect(mounted('config')).toEqual(['prepare', 'wireguard', 'peers']);
  });

  it('keeps GitOps tools from deleting the claim and its namespace', () => {
    const { objects } = generate();
    for (const object of [
      find(objects, 'PersistentVolumeClaim', 'office-config'),
      find(objects, 'Namespace', 'vpn-office'),
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
      find(generate().objects, 'ConfigMap', 'backstage-vpn-status'),
    ).not.toHaveProperty('data');
  });
});

describe('the network policy', () => {
  const egress = (...input: Parameters<typeof generate>) =>
    find(generate(...input).objects, 'NetworkPolicy').spec.egress.map(
      ({ to }: { to: { ipBlock?: object }[] }) =>
        to.map(({ ipBlock }) => ipBlock).filter(Boolean),
    );

  it('allows the ranges of the cluster, its DNS and its API server', () => {
    expect(egress()).toEqual([
      [{ cidr: '10.96.0.10/32' }, { cidr: '169.254.0.0/16' }],
      [{ cidr: '10.96.0.1/32' }, { cidr: '192.0.2.2/32' }],
      [{ cidr: '10.244.0.0/16' }, { cidr: '10.96.0.0/12' }],
    ]);
  });

  it('never allows link-local addresses beside DNS', () => {
    const [, , allowed] = egress({
      allowedIps: ['0.0.0.0/0', '::/0', '169.254.169.254/32'],
    });
    expect(allowed).toEqual([
      { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] },
      { cidr: '::/0' },
    ]);
  });

  it('opens the API server by its ports where its address is not known', () => {
    const [, apiServer] = egress({}, { facts: undefined });
    expect(apiServer).toEqual([
      { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] },
    ]);
  });

  it('lets workloads of the cluster reach exposed ports only', () => {
    const { ingress } = find(generate().objects, 'NetworkPolicy').spec;
    expect(ingress).toEqual([
      { ports: [{ protocol: 'UDP', port: 51820 }] },
      {
        from: [{ namespaceSelector: {} }],
        ports: [
          { protocol: 'TCP', port: 20000 },
          { protocol: 'UDP', port: 20001 },
        ],
      },
    ]);
  });
});

describe('the repository', () => {
  it('depends on the cluster where the catalog knows it', () => {
    const known = generate({}, { clusterEntityRef: 'resource:default/demo' });
    expect(known.files['catalog-info.yaml']).toContain('resource:default/demo');
    expect(generate().files['catalog-info.yaml']).not.toContain('dependsOn');
  });

  it('carries what Argo CD or Flux needs', () => {
    const repoUrl = 'github.com?owner=my-team&repo=office-vpn';
    const url = 'https://github.com/my-team/office-vpn.git';
    const argocd = generate({ delivery: 'argocd', repoUrl }).files;
    const flux = generate({ delivery: 'flux', repoUrl }).files;
    expect(argocd['delivery/argocd-application.yaml']).toContain(
      `repoURL: ${url}`,
    );
    expect(flux['delivery/flux.yaml']).toContain(`url: ${url}`);
    expect(generate().files).not.toHaveProperty(['delivery/flux.yaml']);
  });

  it('quotes what people write', () => {
    const { files } = generate({ description: '- "{{ x }}": # not YAML' });
    expect(files['catalog-info.yaml']).toContain(
      `description: '- "{{ x }}": # not YAML'`,
    );
  });

  it('holds no private key', () => {
    const text = Object.entries(generate().files)
      .filter(([name]) => name !== 'manifests/scripts.yaml')
      .map(([, content]) => content)
      .join('\n');
    const keys = text.match(/[A-Za-z0-9+/]{43}=/g) ?? [];
    expect(new Set(keys)).toEqual(new Set([key]));
  });
});
