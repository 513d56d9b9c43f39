import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './looks';
import { breakDemoCluster, healDemoCluster, picture, signIn } from './portal';

// Another one each time: a portal that runs on still knows what was published.
const name = `branch-${Date.now().toString(36)}`;
/** NodePort of the VPN office, which the demo cluster has from the start. */
const portOfOffice = 30020;

test.afterEach(({ request }) => healDemoCluster(request));

async function next(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
}

/** What the scaffolder itself shows in its forms: the plain text field of the name, titles of groups, and code. */
const ofScaffolder = [
  '.MuiFormControl-root:has(> .MuiFormControl-root #root_name)',
  '.MuiTypography-h5',
  'pre',
];

/** Keeps a picture of a page of the wizard, on which axe finds nothing. */
async function lookAtForm(page: Page, title: string) {
  await picture(page, title);
  await expectAccessible(page, 'form', ofScaffolder);
}

/** The tabs of an entity's page. */
function tabs(page: Page) {
  return page.getByRole('navigation', { name: 'Content navigation' });
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
  await lookAtForm(page, 'wizard-refused');
  await page.getByLabel('Name').fill(name);
  await next(page);

  await page.getByRole('button', { name: /Cluster/ }).click();
  await page.getByRole('option', { name: /Demo cluster/ }).click();
  await expect(page.getByText(/^Leave it empty for 30\d{3}/)).toBeVisible();
  await expect(page.getByText(/survive the loss of a node/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Server address' }).click();
  await expect(page.getByRole('option').first()).toContainText('Node');
  await lookAtForm(page, 'wizard-addresses');
  await page
    .getByRole('textbox', { name: 'Server address' })
    .fill('vpn.example.com:30020');
  await page.getByRole('spinbutton', { name: 'Port' }).fill(`${portOfOffice}`);
  await expect(
    page.getByText(/is taken by another Service; choose for example/),
  ).toBeVisible();
  await next(page);
  await expect(page.getByText(/without a port$/).last()).toBeVisible();
  await lookAtForm(page, 'wizard-cluster-refused');
  await page
    .getByRole('textbox', { name: 'Server address' })
    .fill('vpn.example.com');
  await page.getByRole('spinbutton', { name: 'Port' }).fill('');
  await lookAtForm(page, 'wizard-cluster');
  await next(page);

  await page
    .getByLabel('Network of the tunnel', { exact: true })
    .fill('10.96.0.0/24');
  await expect(
    page.getByText(/overlaps addresses of the cluster/),
  ).toBeVisible();
  await lookAtForm(page, 'wizard-network-refused');
  await page
    .getByLabel('Network of the tunnel', { exact: true })
    .fill('10.13.14.0/24');
  await expect(
    page.getByRole('radio', { name: /pods and Services/ }),
  ).toBeChecked();
  await lookAtForm(page, 'wizard-network');
  await next(page);

  await page.getByRole('button', { name: 'Add a device' }).click();
  await page.getByLabel('Name').fill('laptop');
  await page.getByRole('button', { name: 'Add a device' }).click();
  const second = page.getByRole('group', { name: 'Device 2' });
  await second.getByLabel('Name').fill('laptop');
  await lookAtForm(page, 'wizard-devices-refused');
  await page.getByRole('button', { name: 'Use laptop-2' }).click();
  await page.getByRole('button', { name: 'Remove laptop-2' }).click();
  await lookAtForm(page, 'wizard-devices');
  await next(page);

  await expect(page.getByLabel('Image')).toHaveValue(/linuxserver\/wireguard/);
  await lookAtForm(page, 'wizard-server');
  await next(page);

  const repositoryPlace = page.getByRole('button', { name: /^Repository/ });
  await repositoryPlace.click();
  await page.getByRole('option', { name: /^github\.com/ }).click();
  await expect(page.getByLabel('Name of the repository')).toHaveValue(
    `${name}-vpn`,
  );
  await page.getByLabel('Owner').fill('my team');
  await next(page);
  await expect(
    page.getByText(/^must be a user, an organization/),
  ).toBeVisible();
  await lookAtForm(page, 'wizard-repository-refused');
  await page.getByLabel('Owner').fill('my-team');
  await next(page);
  await expect(
    page.getByText(/the portal has no credentials for github\.com/),
  ).toBeVisible();
  await lookAtForm(page, 'wizard-cannot-be-made');
  await page.getByRole('button', { name: 'Back' }).click();
  await repositoryPlace.click();
  await page.getByRole('option', { name: /own folder/ }).click();
  await lookAtForm(page, 'wizard-repository');
  await next(page);
  await expect(
    page.getByText(new RegExp(`^WireGuard server ${name} in namespace`)),
  ).toBeVisible();
  await page.getByRole('button', { name: 'manifests/service.yaml' }).click();
  await expect(page.getByText('NodePort').first()).toBeVisible();
  await lookAtForm(page, 'wizard-what-will-be-made');

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
  await expect(page.getByText('Bound', { exact: true })).toBeVisible();
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
  await expect(page.getByText('Bound', { exact: true })).toBeVisible();
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
