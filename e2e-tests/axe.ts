import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Expects that axe finds nothing on what a page shows inside the portal's own frame. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    elements: nodes.map(({ html }) => html),
  }));
  expect.soft(found, page.url()).toEqual([]);
}

/** Expects that a page is not wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect.soft(overflow, page.url()).toBe(0);
}
