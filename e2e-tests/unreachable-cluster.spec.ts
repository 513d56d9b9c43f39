import { expect, type Page, test } from '@playwright/test';
import { breakDemoCluster, healDemoCluster, picture, signIn } from './portal';

const name = `unreachable-${Date.now().toString(36)}`;

test.afterEach(({ request }) => healDemoCluster(request));

/** Leaves a page of the wizard, which may take as long as a cluster may to answer. */
async function leave(page: Page, title: string) {
  await expect(page.getByText(title).first()).toBeVisible();
  await page.getByRole('button', { name: /^(Next|Review)$/ }).click();
}

/** From the page after the cluster to the task. */
async function create(page: Page) {
  await leave(page, 'Network of the tunnel');
  await leave(page, 'Devices can be added at any time later');
  await leave(page, 'WireGuard server');
  await leave(page, 'How does it get to the cluster?');
  await leave(page, 'In words');
  await page.getByRole('button', { name: 'Create' }).click();
}

test('nothing is published for a cluster that does not answer, unless that is asked for', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  await signIn(page);
  await breakDemoCluster(request, { fault: 'hang' });
  await page.goto('/create/templates/default/create-vpn');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Owner').fill('guests');
  await page.getByRole('option', { name: 'Guests' }).click();
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByRole('button', { name: /Cluster/ }).click();
  await page
    .getByRole('option', { name: /Demo cluster.*Does not answer/ })
    .click();
  await page
    .getByRole('textbox', { name: 'Server address' })
    .fill('vpn.example.com');
  await expect(
    page.getByText(/cannot be asked: .* Whether the port is free/),
  ).toBeVisible();
  await picture(page, 'unreachable-cluster');
  await page.getByRole('button', { name: 'Next' }).click();
  await create(page);
  await expect(
    page
      .getByText(/Nothing was published, because cluster demo cannot be/)
      .first(),
  ).toBeVisible({ timeout: 60_000 });
  await picture(page, 'unreachable-cluster-refused');

  await page.getByRole('button', { name: 'Start Over', exact: true }).click();
  await leave(page, 'What is it for?');
  await page.getByRole('checkbox', { name: /^Go on even/ }).check();
  await page.getByRole('spinbutton', { name: 'Port' }).fill('30555');
  await page.getByRole('button', { name: 'Next' }).click();
  await leave(page, 'Network of the tunnel');
  await leave(page, 'Devices can be added at any time later');
  await leave(page, 'WireGuard server');
  await page.getByRole('radio', { name: 'By hand, with kubectl' }).check();
  await leave(page, 'How does it get to the cluster?');
  await leave(page, 'In words');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('link', { name: 'Open the VPN' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'What was not checked' }).click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Cluster demo: no whole answer' })
      .first(),
  ).toBeVisible();
  await picture(page, 'unreachable-cluster-published');
});
