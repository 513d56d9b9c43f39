import { readdirSync, readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { demoFacts } from '../__fixtures__/demoFacts';
import { runAction } from '../__testUtils__/runAction';
import { createGenerateManifestsAction } from './generateManifests';

const SETTINGS = {
  name: 'office',
  owner: 'group:default/guests',
  cluster: 'demo',
  serverAddress: 'vpn.example.com',
  nodePort: 30020,
};

const workspace = createMockDirectory();
const action = createGenerateManifestsAction();

function generate(settings: JsonObject) {
  return runAction(
    action,
    { settings, facts: demoFacts, clusterEntityRef: 'resource:default/demo' },
    { workspacePath: workspace.path },
  );
}

function readWorkspace(file: string) {
  return readFileSync(workspace.resolve(file), 'utf8');
}

beforeEach(() => workspace.clear());

describe('vpn:manifests:generate', () => {
  it('writes the repository of the VPN, and tells what it is called', async () => {
    expect(await generate(SETTINGS)).toEqual({
      name: 'office',
      namespace: 'vpn-office',
      entityRef: 'resource:default/office',
      endpoint: 'vpn.example.com:30020',
    });
    const { resources } = parse(readWorkspace('manifests/kustomization.yaml'));
    expect(readdirSync(workspace.resolve('manifests')).sort()).toEqual(
      ['kustomization.yaml', ...resources].sort(),
    );
    expect(parse(readWorkspace('catalog-info.yaml'))).toMatchObject({
      kind: 'Resource',
      metadata: { name: 'office' },
      spec: { type: 'vpn', dependsOn: ['resource:default/demo'] },
    });
  });

  it('takes what a form left blank as not given', async () => {
    await generate({
      ...SETTINGS,
      description: '',
      namespace: '',
      storageClass: '',
      size: '',
      subnet: '',
      allowedIps: [''],
      dns: [],
      repoUrl: '',
      peers: [
        {
          name: 'laptop',
          publicKey: '',
          networks: [],
          expose: [{ port: 9100, targetPort: null }],
        },
      ],
    });
    const withBlanks = workspace.content();
    workspace.clear();
    await generate({
      ...SETTINGS,
      peers: [{ name: 'laptop', expose: [{ port: 9100 }] }],
    });
    expect(withBlanks).toEqual(workspace.content());
  });

  it('names every invalid setting by its field, and writes nothing', async () => {
    await expect(
      generate({
        ...SETTINGS,
        name: 'Office; rm',
        nodePort: 80,
        peers: [{ name: 'a b' }],
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^name: must be .*\nnodePort: must be from 30000 to 32767\npeers\.0\.name: must be .*$/,
      ),
    });
    expect(workspace.content()).toEqual({});
  });
});
