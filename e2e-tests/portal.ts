import { type APIRequestContext, expect, type Page } from '@playwright/test';

const demoCluster = 'http://127.0.0.1:7108';

/** Enters the portal as a guest, and waits for the catalog. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'office' })).toBeVisible();
}

/** Keeps a picture of a page for those who read the test's output. */
export async function picture(page: Page, title: string): Promise<void> {
  await page.screenshot({ path: `e2e-test-report/${title}.png` });
}

/** Token of the guest, as the portal's frontend gets it. */
export async function guestToken(request: APIRequestContext): Promise<string> {
  const response = await request.get('/api/auth/guest/refresh');
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/** Tells the demo cluster to break in a named way. */
export async function breakDemoCluster(
  request: APIRequestContext,
  fault: { fault: string; namespace?: string },
): Promise<void> {
  const response = await request.post(`${demoCluster}/demo/faults`, {
    data: fault,
  });
  if (!response.ok()) {
    throw new Error(`${fault.fault}: ${await response.text()}`);
  }
}

/** Heals everything that the demo cluster was told to break. */
export async function healDemoCluster(
  request: APIRequestContext,
): Promise<void> {
  await request.delete(`${demoCluster}/demo/faults`);
}
