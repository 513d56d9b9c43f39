import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import request from 'supertest';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { ownerPermissions } from './__testUtils__/ownerPermissions';
import { publishOffice } from './__testUtils__/publishOffice';
import { registeredCatalog } from './__testUtils__/registeredCatalog';
import { startScaffolderWith } from './__testUtils__/startScaffolderWith';
import { templates } from './__testUtils__/templates';

// Each test starts a scaffolder, and the permission backend.
jest.setTimeout(120_000);

const home = createMockDirectory();
const workspace = createMockDirectory();
const anna = mockCredentials.user.header('user:default/anna');
const ben = mockCredentials.user.header('user:default/ben');
const vpn = 'resource:default/office';

beforeEach(() => {
  home.clear();
  workspace.clear();
});

async function start() {
  const { entity, log } = await publishOffice(home, workspace, {
    delivery: 'manual',
  });
  const owned: Entity = {
    ...entity,
    relations: [{ type: 'ownedBy', targetRef: 'user:default/anna' }],
  };
  const { catalog, isRegistered } = registeredCatalog(owned, templates);
  const scaffolder = await startScaffolderWith({
    catalog,
    clusters: new FakeClusters(),
    config: {
      permission: { enabled: true },
      vpn: { localRepositories: { directory: home.path } },
    },
    features: ownerPermissions(() => (isRegistered() ? [owned] : []), {
      forOwners: 'vpn.update',
      denied: 'vpn.create',
    }),
  });
  expect(stringifyEntityRef(owned)).toBe(vpn);
  return { ...scaffolder, log, isRegistered };
}

describe('with a policy that lets owners change their VPNs, and nobody create one', () => {
  it.each([
    ['add-vpn-peer', { peers: [{ name: 'phone' }] }],
    ['remove-vpn-peer', { peers: ['printer'] }],
    ['edit-vpn', { nodePort: 30021 }],
    ['upgrade-vpn', {}],
    ['remove-vpn', { confirmation: 'office', keepVolume: true }],
  ])('%s is for the owner alone', async (template, values) => {
    const { run, log } = await start();
    const ref = `template:default/${template}`;
    const refused = await run(ref, { vpn, ...values }, ben);
    expect(refused.status).toBe('failed');
    expect(refused.log).toContain(
      `You lack the permission vpn.update for ${vpn}`,
    );
    expect(await log()).toEqual(['Create VPN']);

    const done = await run(ref, { vpn, ...values }, anna);
    expect([done.status, done.log]).toEqual(['completed', expect.anything()]);
  });

  it('shows the settings to the owner alone', async () => {
    const { server } = await start();
    const get = (user: string) =>
      request(server)
        .get('/api/scaffolder/vpn-settings/resource/default/office')
        .set('Authorization', user);
    expect((await get(ben)).status).toBe(403);
    expect((await get(anna)).body).toMatchObject({ name: 'office' });
  });
});
