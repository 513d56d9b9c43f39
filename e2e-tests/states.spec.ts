import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe';

// The app that shows every state of the plugin, as a developer starts it.
test.use({ baseURL: 'http://localhost:7207' });

const looks = [
  { name: 'desktop-light', colorScheme: 'light', width: 1280 },
  { name: 'phone-dark', colorScheme: 'dark', width: 400 },
] as const;

/** Paths of the states of a view, as the app lists them. */
async function pathsOf(page: Page, view: string): Promise<string[]> {
  await page.goto('/');
  const links = page.locator(`main a[href^="/${view}/"]`);
  await expect(links.first()).toBeVisible();
  return links.evaluateAll(all =>
    all.map(link => link.getAttribute('href') ?? ''),
  );
}

for (const view of ['tab', 'card', 'fleet']) {
  test(`every state of the ${view} is for everyone, on a desktop and on a phone`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const paths = await pathsOf(page, view);
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(path, { waitUntil: 'networkidle' });
        for (const { name, width, colorScheme } of looks) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 1000 });
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
          await page.screenshot({
            path: `e2e-test-report/states${path}-${name}.png`,
            fullPage: true,
          });
        }
      });
    }
  });
}
