import { expect, type Page, test } from '@playwright/test';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  lookAt,
  looks,
} from './looks';

// The app that shows every state of the plugin, as a developer starts it.
test.use({ baseURL: 'http://localhost:7207' });

/** The states of a view, as the app lists them. */
async function statesOf(page: Page, view: string) {
  await page.goto('/');
  const links = page.locator(`main a[href^="/${view}/"]`);
  await expect(links.first()).toBeVisible();
  return links.evaluateAll(all =>
    all.map(link => ({
      path: link.getAttribute('href') ?? '',
      title: link.textContent ?? '',
    })),
  );
}

/** Goes to another page of the app without loading the app again. */
async function goWithin(page: Page, path: string) {
  await page.evaluate(to => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

for (const view of ['tab', 'card', 'fleet']) {
  test(`every state of the ${view} is for everyone, on a desktop and on a phone`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const states = await statesOf(page, view);
    // What is loaded when it is wanted is there from then on.
    await page.goto(states[0].path, { waitUntil: 'networkidle' });
    for (const { path, title } of states) {
      await test.step(path, async () => {
        await goWithin(page, path);
        await expect(
          page.getByRole('group', { name: title, exact: true }),
        ).toBeVisible();
        for (const look of looks) {
          await lookAt(page, look);
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
          await page.screenshot({
            path: `e2e-test-report/states${path}-${look.name}.png`,
            fullPage: true,
          });
        }
      });
    }
  });
}
