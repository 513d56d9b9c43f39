import { existsSync } from 'node:fs';
import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { clusterServiceRef } from 'backstage-plugin-vpn-node';
import { clusterAnswers } from './__fixtures__/clusterAnswers';
import { hostileTexts } from './__fixtures__/hostileTexts';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { integrations } from './__testUtils__/gitHosts';
import { publishOffice, writeTree } from './__testUtils__/publishOffice';
import { registeredCatalog } from './__testUtils__/registeredCatalog';
import { runAction } from './__testUtils__/runAction';
import { scaffolderModuleVpn } from './module';

jest.setTimeout(120_000);

const vpn = 'resource:default/office';
const repoUrl = 'gitea.example.com?owner=my-team&repo=office-vpn';

/** What each action takes, as a template gives it. Free texts are left out. */
const inputs: Record<string, JsonObject> = {
  'vpn:repository:inspect': { name: 'branch', repoUrl, delivery: 'manual' },
  'vpn:cluster:inspect': {
    cluster: 'demo',
    name: 'branch',
    namespace: 'vpn-branch',
    storageClass: 'longhorn',
    subnet: '10.13.13.0/24',
    subnetIpv6: 'fd42:13:13::/64',
    delivery: 'manual',
  },
  'vpn:manifests:generate': {
    settings: {
      name: 'branch',
      owner: 'group:default/guests',
      cluster: 'demo',
      serverAddress: 'vpn.example.com',
      nodePort: 30021,
    },
    clusterEntityRef: 'resource:default/demo',
  },
  'vpn:manifests:validate': { cluster: 'demo', vpn },
  'publish:local': { name: 'branch' },
  'vpn:repository:publish': { repoUrl, message: 'Create VPN' },
  'vpn:repository:register': {
    repoContentsUrl: 'https://gitea.example.com/my-team/x/src/branch/main/',
    entityRef: vpn,
  },
  'vpn:manifests:apply': { cluster: 'demo' },
  'vpn:repository:fetch': { vpn },
  'vpn:peers:update': {
    add: [
      {
        name: 'phone',
        publicKey: 'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=',
        address: '10.13.13.9',
        networks: ['192.168.40.0/24'],
        expose: [{ port: 80, protocol: 'TCP' }],
      },
    ],
    remove: ['printer'],
  },
  'vpn:settings:update': {
    settings: {
      serverAddress: 'vpn.example.org',
      allowedIps: ['10.0.0.0/8'],
      dns: ['10.0.0.53'],
      size: '2Gi',
      server: {
        image: 'lscr.io/linuxserver/wireguard:1',
        cpu: '50m',
        memory: '64Mi',
        memoryLimit: '128Mi',
        externalTrafficPolicy: 'Local',
      },
      devices: [{ name: 'router', expose: [{ port: 80, protocol: 'TCP' }] }],
    },
  },
  'vpn:repository:upgrade': {},
  'publish:local:commit': {
    vpn,
    commitHash: '0'.repeat(40),
    message: 'Change',
    files: ['vpn.yaml'],
    removedFiles: ['manifests/devices.yaml'],
  },
  'publish:branch': {
    vpn,
    repoUrl,
    branchName: 'vpn-change-1',
    message: 'Change',
    removedFiles: ['manifests/devices.yaml'],
  },
  'vpn:repository:archive': { confirmation: 'office', keepVolume: true },
  'vpn:manifests:remove': { confirmation: 'office', keepVolume: true },
  'vpn:entity:unregister': { vpn },
};

/** Free text, which is one line; the rest is held back. */
const LINES = ['message'];
/** Optional fields that the forms leave blank where nobody fills them in. */
const isBlank = (text: string) => text.trim() === '';

/** Copies of an input, each with another one of its texts replaced. */
function withEachText(
  value: JsonValue,
  text: string,
): Array<{ field: string; input: JsonValue }> {
  if (typeof value === 'string') {
    return [{ field: '', input: text }];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) =>
    withEachText(child!, text).map(({ field, input }) => ({
      field: field ? `${key}.${field}` : key,
      input: (Array.isArray(value)
        ? Object.assign([...value], { [key]: input })
        : { ...value, [key]: input }) as JsonValue,
    })),
  );
}

const home = createMockDirectory();
const workspace = createMockDirectory();
const clusters = new FakeClusters({
  answers: clusterAnswers,
  applyClusters: { demo: 'demo-apply' },
});
const actions: TemplateAction[] = [];
let office: Awaited<ReturnType<typeof publishOffice>>;
let isRegistered: () => boolean;

beforeAll(async () => {
  office = await publishOffice(home, workspace);
  const catalog = registeredCatalog(office.entity, []);
  isRegistered = catalog.isRegistered;
  const scaffolder = createBackendPlugin({
    pluginId: 'scaffolder',
    register(env) {
      env.registerExtensionPoint(scaffolderActionsExtensionPoint, {
        addActions: (...added) => {
          actions.push(...(added as unknown as TemplateAction[]));
        },
      });
      env.registerInit({ deps: {}, init: async () => {} });
    },
  });
  await startTestBackend({
    features: [
      scaffolder,
      scaffolderModuleVpn,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.catalog,
      }),
      createServiceFactory({
        service: clusterServiceRef,
        deps: {},
        factory: () => clusters,
      }),
      mockServices.rootConfig.factory({
        data: {
          integrations,
          vpn: { localRepositories: { directory: home.path } },
        },
      }),
    ],
  });
});

describe('hostile input to an action', () => {
  it('is tried with every action that there is', () => {
    expect(actions.map(({ id }) => id).sort()).toEqual(
      Object.keys(inputs).sort(),
    );
  });

  it.each(Object.keys(inputs))('is refused by %s in words', async id => {
    const action = actions.find(known => known.id === id)!;
    const taken: string[] = [];
    for (const text of hostileTexts) {
      for (const { field, input } of withEachText(inputs[id], text)) {
        workspace.clear();
        writeTree(workspace.path, office.files);
        const outcome = await runAction(action, input as JsonObject, {
          workspacePath: workspace.path,
        }).then(
          () => 'taken',
          error => error.name,
        );
        const isFree = LINES.includes(field) || isBlank(text);
        if (!isFree && !/^(Input|NotFound|NotAllowed)Error$/.test(outcome)) {
          taken.push(
            `${field}: ${JSON.stringify(text.slice(0, 60))} ${outcome}`,
          );
        }
      }
    }
    expect(taken).toEqual([]);
    expect(await office.log()).toEqual(['Create VPN']);
    expect(clusters.applied).toEqual([]);
    expect(isRegistered()).toBe(true);
    expect(existsSync('/tmp/x')).toBe(false);
  });
});
