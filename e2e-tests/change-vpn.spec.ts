import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './looks';
import { healDemoCluster, picture, signIn } from './portal';
import { createVpn } from './tasks';

// Another one each time: a portal that runs on still knows what was published.
const name = `change-${Date.now().toString(36)}`;
/** NodePort of the VPN office, which the demo cluster has from the start. */
const portOfOffice = 30020;

test.afterEach(({ request }) => healDemoCluster(request));

/** Opens the VPN's tab, and from there the form of a change. */
async function startChange(page: Page, title: string) {
  await page.goto(`/catalog/default/resource/${name}/vpn`);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitem', { name: title, exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'VPN' })).toHaveValue(
    `resource:default/${name}`,
  );
}

async function next(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Sends the form off from its last page. */
async function create(page: Page) {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}

/** Waits for a task that went well. */
async function expectDone(page: Page) {
  await expect(
    page.getByRole('link', { name: /Open the (VPN|archive)/ }),
  ).toBeVisible({ timeout: 60_000 });
}

async function openTab(page: Page) {
  await page.getByRole('link', { name: 'Open the VPN' }).click();
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'VPN' })
    .click();
}

test('a VPN gets and loses a device, is edited, upgraded and removed, all from its page', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  await createVpn(request, { name, peers: [{ name: 'laptop' }] });
  await signIn(page);

  await test.step('a device is added with a key that stays in the browser, and connects', async () => {
    const sent: string[] = [];
    page.on('request', sending =>
      sent.push(`${sending.url()} ${sending.postData()}`),
    );
    await page.goto(`/catalog/default/resource/${name}/vpn`);
    await page.getByRole('button', { name: 'Add a device' }).click();
    await page.getByRole('textbox', { name: /Name/ }).fill('phone');
    await expectAccessible(page, '[role=dialog]');
    await picture(page, 'device');
    await next(page);
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
    await expectAccessible(page, '[role=dialog]');
    await picture(page, 'device-configuration');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download/ }).click();
    const configuration = readFileSync(
      await (await downloading).path(),
      'utf8',
    );
    const [, privateKey] = /^PrivateKey = (.{44})$/m.exec(configuration) ?? [];
    expect(configuration).toContain('Endpoint = vpn.example.com:');

    await page.getByRole('button', { name: 'Propose the device' }).click();
    await expect(page.getByLabel('Name')).toHaveValue('phone');
    await picture(page, 'change-add-device');
    await create(page);
    await expectDone(page);
    await picture(page, 'change-device-added');
    await openTab(page);
    await expect(page.getByRole('row', { name: /phone/ })).toContainText(
      'connected',
      { timeout: 60_000 },
    );
    expect(privateKey).toBeTruthy();
    expect(sent.join()).toContain('phone');
    expect(sent.join()).not.toContain(privateKey);
    expect(sent.join()).not.toContain(encodeURIComponent(privateKey));
  });

  await test.step('a port that is taken is refused with the name of its holder, and nothing is changed', async () => {
    await startChange(page, 'Edit');
    await expect(
      page.getByRole('textbox', { name: 'Server address' }),
    ).toHaveValue('vpn.example.com');
    await page
      .getByRole('spinbutton', { name: 'Port' })
      .fill(`${portOfOffice}`);
    await next(page);
    await next(page);
    await next(page);
    await create(page);
    await expect(
      page.getByText(/30020 is taken by .*office/).first(),
    ).toBeVisible({ timeout: 60_000 });
    await picture(page, 'change-refused');
  });

  await test.step('another address of the server is on the tab after the edit', async () => {
    await startChange(page, 'Edit');
    await page
      .getByRole('textbox', { name: 'Server address' })
      .fill('vpn.new.example.com');
    await picture(page, 'change-edit');
    await next(page);
    await next(page);
    await next(page);
    await create(page);
    await expectDone(page);
    await picture(page, 'change-edited');
    await openTab(page);
    await expect(
      page.getByRole('heading', { name: /2 of 2.*vpn\.new\.example\.com/ }),
    ).toBeVisible({ timeout: 60_000 });
  });

  await test.step('an upgrade shows what it would change before it does', async () => {
    await startChange(page, 'Upgrade');
    await expect(
      page.getByRole('checkbox', { name: 'Only show what would change' }),
    ).toBeChecked();
    await create(page);
    await expectDone(page);
    await expect(
      page.getByText('Nothing changes: the repository is like this already.'),
    ).toBeVisible();
    await picture(page, 'change-upgrade');
  });

  await test.step('a removed device is gone, the other one stays', async () => {
    await startChange(page, 'Remove a device');
    await page.getByRole('textbox', { name: 'Devices' }).click();
    await page.getByRole('option', { name: /laptop/ }).click();
    await picture(page, 'change-remove-device');
    await create(page);
    await expectDone(page);
    await openTab(page);
    await expect(
      page.getByRole('heading', { name: /^Healthy · 1 of 1/ }),
    ).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('row', { name: /phone/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /laptop/ })).toBeHidden();
  });

  await test.step('it is removed only when its name is typed', async () => {
    await startChange(page, 'Remove');
    await page.getByLabel('Confirm').fill('office');
    await create(page);
    await expect(
      page.getByText(/type the name of the VPN, .*"office" is another/).first(),
    ).toBeVisible({ timeout: 60_000 });
    await picture(page, 'remove-refused');

    await startChange(page, 'Remove');
    await page.getByLabel('Confirm').fill(name);
    await picture(page, 'remove');
    await create(page);
    await expectDone(page);
    await picture(page, 'removed');
    await page.goto(`/catalog/default/resource/${name}`);
    await expect(page.getByText(/not found/i).first()).toBeVisible();
  });
});
