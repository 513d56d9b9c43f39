import { expect, test } from '@playwright/test';
import { signIn } from './portal';

test('a user who chooses German in the settings reads German on the VPN tab', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();

  await page.goto('/catalog/default/resource/office/vpn');
  await expect(page.getByRole('button', { name: 'Ändern' })).toBeVisible();
});
