import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { breakDemoCluster, healDemoCluster, signIn } from './portal';

// Another one each time: what an earlier run published is still known.
const name = `branch-${Date.now().toString(36)}`;
const repositories = path.resolve(__dirname, '../.data/e2e-repositories');

test.afterAll(() => rmSync(repositories, { recursive: true, force: true }));
test.afterEach(({ request }) => healDemoCluster(request));

async function next(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
}

/** The tabs of an entity's page. */
function tabs(page: Page) {
  return page.getByRole('navigation', { name: 'Content navigation' });
}

/** Keeps a picture of a page for those who read the test's output. */
async function picture(page: Page, title: string) {
  await page.screenshot({ path: `e2e-test-report/${title}.png` });
}

test('a VPN is created, comes up live, and its broken pod is named', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.goto('/create/templates/default/create-vpn');

  await page.getByLabel('Name').fill('Not a name');
  await page.getByLabel('Owner').fill('guests');
  await page.getByRole('option', { name: 'Guests' }).click();
  await next(page);
  await expect(
    page.getByText(/^must be lower-case letters, digits and hyphens/).first(),
  ).toBeVisible();
  await picture(page, 'wizard-refused');
  await page.getByLabel('Name').fill(name);
  await next(page);

  await page.getByRole('button', { name: /Cluster/ }).click();
  await page.getByRole('option', { name: /Demo cluster/ }).click();
  await page.getByLabel('Server address').fill('vpn.example.com');
  await picture(page, 'wizard-cluster');
  await next(page);

  await next(page);

  await page.getByRole('button', { name: /Add/ }).click();
  await page.getByLabel('Name').fill('laptop');
  await picture(page, 'wizard-devices');
  await next(page);

  await expect(page.getByLabel('Image')).toHaveValue(/linuxserver\/wireguard/);
  await picture(page, 'wizard-server');
  await next(page);

  await page.getByRole('button', { name: 'Review' }).click();
  await picture(page, 'wizard-review');
  await page.getByRole('button', { name: 'Create' }).click();

  const openVpn = page.getByRole('link', { name: 'Open the VPN' });
  await expect(openVpn).toBeVisible({ timeout: 60_000 });
  const repository = page.getByRole('link', { name: 'Open the repository' });
  const url = await repository.getAttribute('href');
  await picture(page, 'task');

  await test.step('the published repository is cloned', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vpn-'));
    execFileSync('git', ['clone', '--quiet', `${url}.git`, folder]);
    expect(readdirSync(path.join(folder, 'manifests'))).toContain(
      'deployment.yaml',
    );
    expect(
      readFileSync(path.join(folder, 'manifests/peers.yaml'), 'utf8'),
    ).toContain('laptop');
    rmSync(folder, { recursive: true });
  });

  await test.step('the repository is shown in the browser', async () => {
    const listing = await request.get(url!);
    expect(await listing.text()).toContain('manifests/deployment.yaml');
  });

  await openVpn.click();
  await tabs(page).getByRole('link', { name: 'VPN' }).click();
  await expect(
    page.getByRole('heading', { name: /^Healthy · 1 of 1 devices? connected/ }),
  ).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('3 of 3 containers')).toBeVisible();
  await expect(page.getByText(/^vpn\.example\.com:30\d{3}$/)).toBeVisible();
  await expect(page.getByText('Bound')).toBeVisible();
  await expect(page.getByRole('row', { name: /laptop/ })).toContainText(
    'connected',
  );
  await picture(page, 'tab-healthy');

  await breakDemoCluster(request, {
    fault: 'crash-loop',
    namespace: `vpn-${name}`,
  });
  await expect(
    page.getByText(/Container wireguard crashes again and again/),
  ).toBeVisible();
  await expect(page.getByText('Bound')).toBeVisible();
  await picture(page, 'tab-broken');

  await healDemoCluster(request);
  await expect(page.getByRole('heading', { name: /^Healthy/ })).toBeVisible({
    timeout: 60_000,
  });
});

test('an entity that is no VPN has no VPN tab', async ({ page }) => {
  await signIn(page);
  await page.goto('/catalog/default/resource/demo');
  await expect(
    tabs(page).getByRole('link', { name: 'Overview' }),
  ).toBeVisible();
  await expect(tabs(page).getByRole('link', { name: 'VPN' })).toBeHidden();
});
