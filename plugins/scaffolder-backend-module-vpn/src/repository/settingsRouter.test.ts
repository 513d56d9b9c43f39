import {
  createMockDirectory,
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import { nextDeviceSchema } from 'backstage-plugin-vpn-common';
import request from 'supertest';
import { permissionsWithout } from '../__testUtils__/permissionsWithout';
import { officeEntityAt, publishOffice } from '../__testUtils__/publishOffice';
import { createSettingsRouter } from './createSettingsRouter';
import { DefaultVpnRepositories } from './DefaultVpnRepositories';

const home = createMockDirectory();
const workspace = createMockDirectory();
const OFFICE = '/vpn-settings/resource/default/office';
const SOURCE = 'https://github.com/my-team/office-vpn/tree/main/';

beforeEach(() => {
  home.clear();
  workspace.clear();
});

async function start({ denied = [] as string[], location = '' } = {}) {
  const { entity, repositories, files } = await publishOffice(home, workspace);
  const vpnRepositories = new DefaultVpnRepositories({
    catalog: catalogServiceMock({
      entities: [
        location ? officeEntityAt(location) : entity,
        { ...entity, metadata: { ...entity.metadata, name: 'other' } },
        {
          ...entity,
          metadata: { name: 'database' },
          spec: { type: 'database' },
        },
      ],
    }),
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    reader: mockServices.urlReader.mock({
      readUrl: async url => {
        expect(url).toBe(`${SOURCE}vpn.yaml`);
        return { buffer: async () => Buffer.from(files['vpn.yaml']) };
      },
    }),
    localRepositories: repositories,
  });
  const app = express()
    .use(
      createSettingsRouter(
        vpnRepositories,
        permissionsWithout(...denied),
        mockServices.httpAuth(),
      ),
    )
    .use(mockErrorHandler());
  return (path: string) =>
    request(app).get(path).set('Authorization', mockCredentials.user.header());
}

describe('the settings of a VPN', () => {
  it.each([
    ["in the portal's own folder", ''],
    ['on a Git host', `url:${SOURCE}`],
  ])('are those of its repository %s', async (_, location) => {
    const get = await start({ location });
    const { status, body } = await get(OFFICE);
    expect(body).toMatchObject({
      name: 'office',
      nodePort: 30020,
      peers: [{ name: 'Laptop', address: '10.13.13.2' }, {}, {}],
    });
    expect(body).not.toHaveProperty('clusterFacts');
    expect(status).toBe(200);
  });

  it('are for those who may change it', async () => {
    const get = await start({ denied: ['vpn.update'] });
    expect((await get(OFFICE)).status).toBe(403);
  });

  it.each([
    ['/vpn-settings/resource/default/absent', 404, 'or you may not see it'],
    ['/vpn-settings/resource/default/database', 400, 'is not a VPN'],
    ['/vpn-settings/resource/default/other', 400, 'holds another VPN, office'],
  ])('are not given for %s', async (path, status, message) => {
    const answer = await (await start())(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it.each(['file:/etc/catalog-info.yaml', 'url:https://example.com/x/'])(
    'are not read from %s, which is no repository of the portal',
    async location => {
      const { status, body } = await (await start({ location }))(OFFICE);
      expect(status).toBe(400);
      expect(body.error.message).toContain(
        'no repository that the portal can change',
      );
    },
  );
});

describe('what the next device of a VPN is told', () => {
  it('is a free address, and all that its configuration needs beside keys', async () => {
    const get = await start();
    const { status, body } = await get(`${OFFICE}/next-device`);
    expect(status).toBe(200);
    expect(nextDeviceSchema.parse(body)).toMatchObject({
      address: '10.13.13.5',
      endpoint: 'vpn.example.com:30020',
      keepaliveSeconds: 25,
      takenNames: ['Laptop', expect.any(String), expect.any(String)],
      showPeerCommand:
        'kubectl -n vpn-office exec deploy/office -c wireguard -- /app/show-peer',
    });
  });

  it('is for those who may change it', async () => {
    const get = await start({ denied: ['vpn.update'] });
    expect((await get(`${OFFICE}/next-device`)).status).toBe(403);
  });
});
