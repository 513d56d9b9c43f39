import { expect, test } from '@playwright/test';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  lookAt,
  looks,
} from './looks';
import { signIn } from './portal';

const office = '/catalog/default/resource/office';
const pages = [
  { title: 'vpn-tab', path: `${office}/vpn`, shows: /^Healthy/ },
  { title: 'vpn-card', path: office, shows: /^VPN$/ },
  { title: 'all-vpns', path: '/vpn', shows: 'VPNs' },
  {
    title: 'create-vpn',
    path: '/create/templates/default/create-vpn',
    shows: 'Create VPN',
    // The frame of the wizard is the scaffolder's.
    part: 'form',
  },
];

for (const { title, path, shows, part } of pages) {
  test(`${path} is for everyone, on a desktop and on a phone`, async ({
    page,
  }) => {
    await signIn(page);
    await page.goto(path);
    await expect(
      page.getByRole('heading', { name: shows }).first(),
    ).toBeVisible();
    for (const look of looks) {
      await lookAt(page, look);
      await expectAccessible(page, part);
      if (!part) {
        await expectNoSidewaysScroll(page);
      }
      await page.screenshot({
        path: `e2e-test-report/pages/${title}-${look.name}.png`,
        fullPage: true,
      });
    }
  });
}
