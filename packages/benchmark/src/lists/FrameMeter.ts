import type { Page } from '@playwright/test';

/** What a page was like to look at over some time. */
export interface Smoothness {
  seconds: number;
  /** Drawn, of 60 possible ones a second. */
  framesPerSecond: number;
  /** Between two frames, in milliseconds. */
  longestFrame: number;
  /** Tasks of more than 50 ms, in which the page does not react. */
  longTasks: number;
  longestTask: number;
}

interface Counts {
  start: number;
  frames: number;
  longestFrame: number;
  longTasks: number[];
}

/** Counts the frames and the long tasks of a page. */
export class FrameMeter {
  constructor(private readonly page: Page) {}

  /** Counts from now on. */
  async start() {
    await this.page.evaluate(() => {
      const counts: Counts = {
        start: performance.now(),
        frames: 0,
        longestFrame: 0,
        longTasks: [],
      };
      Object.assign(window, { counts });
      new PerformanceObserver(list =>
        list
          .getEntries()
          .forEach(({ duration }) => counts.longTasks.push(duration)),
      ).observe({ type: 'longtask' });
      let last = counts.start;
      const frame = (now: number) => {
        counts.frames += 1;
        counts.longestFrame = Math.max(counts.longestFrame, now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
  }

  /** Since the start. */
  async read(): Promise<Smoothness> {
    return this.page.evaluate(() => {
      const { counts } = window as unknown as { counts: Counts };
      const seconds = (performance.now() - counts.start) / 1_000;
      return {
        seconds,
        framesPerSecond: counts.frames / seconds,
        longestFrame: counts.longestFrame,
        longTasks: counts.longTasks.length,
        longestTask: Math.max(0, ...counts.longTasks),
      };
    });
  }
}
