import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A screen and a theme that a page is looked at with. */
export const looks = [
  { name: 'desktop-light', colorScheme: 'light', width: 1280 },
  { name: 'phone-dark', colorScheme: 'dark', width: 400 },
] as const;

/** Looks at the page that is open in another way. */
export async function lookAt(
  page: Page,
  { colorScheme, width }: (typeof looks)[number],
): Promise<void> {
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ colorScheme });
  // The portal draws the page anew for another theme.
  await expect(page.locator('body')).toHaveAttribute(
    'data-theme-mode',
    colorScheme,
  );
}

/**
 * Expects that axe finds nothing on what a page shows inside the portal's own
 * frame, or in another part of it.
 *
 * @param others - what other plugins show there
 */
export async function expectAccessible(
  page: Page,
  part = 'main',
  others: string[] = [],
): Promise<void> {
  await expect(page.locator(part)).toBeVisible();
  // Colours that are on their way to others have a contrast of no theme.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(animation => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
  const builder = new AxeBuilder({ page }).include(part);
  others.forEach(other => builder.exclude(other));
  const { violations } = await builder.analyze();
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
