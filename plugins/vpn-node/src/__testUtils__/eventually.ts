import { setTimeout } from 'node:timers/promises';

/** Waits until an expectation holds; fails as it fails after 4 s. */
export async function eventually(expectation: () => void): Promise<void> {
  const end = Date.now() + 4_000;
  for (;;) {
    try {
      expectation();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await setTimeout(5);
    }
  }
}
