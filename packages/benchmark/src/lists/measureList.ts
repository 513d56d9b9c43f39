import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { machine } from '../report/machine';
import type { Result } from '../report/Result';
import { FrameMeter, type Smoothness } from './FrameMeter';
import type { LiveList } from './LiveList';
import { PagePortal } from './PagePortal';

/** What a long list costs a browser. */
export interface ListResult {
  /** When it ended, ISO 8601. */
  date: string;
  browser: string;
  machine: Result['machine'];
  items: number;
  /** Live heap of the page, after collecting garbage: at the start, then after each minute, in MiB. */
  heapMiB: number[];
  smoothness: Smoothness;
  /** Rows of the table that were there, of all. */
  rows: number;
  /** Processes that wanted a core, on average over the last minute: one is the page's own. */
  load: number;
}

const frontend = path.resolve(__dirname, '../../../app/dist');
/** Of each minute, how long somebody scrolls. */
const SCROLL_SECONDS = 10;

/**
 * Opens the page of a list in Chromium, as it is built.
 *
 * @throws Error where the frontend is not built
 */
export async function measureList(
  list: LiveList,
  minutes: number,
): Promise<ListResult> {
  if (!existsSync(frontend)) {
    throw new Error(
      `There is no built frontend in ${frontend}: run yarn workspace app build.`,
    );
  }
  const portal = await PagePortal.start(frontend, list.viewAt);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1_000 },
  });
  await openPage(page, portal.url, list);
  const session = await page.context().newCDPSession(page);
  const meter = new FrameMeter(page);
  const heapMiB = [await liveHeap(session)];
  await meter.start();
  for (let minute = 0; minute < minutes; minute++) {
    await scroll(page);
    await setTimeout((60 - SCROLL_SECONDS) * 1_000);
    heapMiB.push(await liveHeap(session));
  }
  const result: ListResult = {
    date: new Date().toISOString(),
    machine: machine(),
    browser: `Chromium ${browser.version()}`,
    items: list.items,
    heapMiB,
    smoothness: await meter.read(),
    rows: (await page.getByRole('row').count()) - 1,
    load: os.loadavg()[0],
  };
  await browser.close();
  portal.stop();
  return result;
}

async function openPage(page: Page, url: string, list: LiveList) {
  await page.goto(`${url}${list.path}`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('row', { name: list.row }).first().waitFor();
  // Two reports, and all that is loaded lazily.
  await setTimeout(5_000);
}

async function scroll(page: Page) {
  await page.getByRole('table').hover();
  const steps = SCROLL_SECONDS * 10;
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, step < steps / 2 ? 300 : -300);
    await setTimeout(100);
  }
}

async function liveHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}
