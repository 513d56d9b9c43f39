import { expect, type Page, test } from '@playwright/test';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  lookAt,
  looks,
} from './looks';

// The app that shows every state of the plugin, as a developer starts it.
// The trace of so many pages takes longer than they do.
test.use({ baseURL: 'http://localhost:7207', trace: 'off' });

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

/** Waits until what a state shows stays as it is: some are entered as a user would. */
async function settle(page: Page, part: string) {
  let before: string | undefined;
  const isAsBefore = async () => {
    const now = await page.locator(part).innerText();
    const isSame = now === before;
    before = now;
    return isSame;
  };
  await expect.poll(isAsBefore, { intervals: [400] }).toBe(true);
}

/** Where each view is drawn. */
const views = {
  tab: 'main',
  card: 'main',
  fleet: 'main',
  device: '[role=dialog]',
};

for (const [view, part] of Object.entries(views)) {
  test(`every state of the ${view} is for everyone, on a desktop and on a phone`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const states = await statesOf(page, view);
    // What is loaded when it is wanted is there from then on.
    await page.goto(states[0].path, { waitUntil: 'networkidle' });
    for (const look of looks) {
      await lookAt(page, look);
      for (const { path, title } of states) {
        await test.step(`${path}, ${look.name}`, async () => {
          await goWithin(page, path);
          // Hidden from assistive technology while a dialog is open.
          await expect(
            page.getByRole('group', {
              name: title,
              exact: true,
              includeHidden: true,
            }),
          ).toBeVisible();
          await settle(page, part);
          await expectAccessible(page, part);
          await expectNoSidewaysScroll(page);
          await page.screenshot({
            path: `e2e-test-report/states${path}-${look.name}.png`,
            fullPage: true,
          });
        });
      }
    }
  });
}
