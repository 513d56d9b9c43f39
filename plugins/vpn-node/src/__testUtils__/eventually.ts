import { setTimeout } from 'node:timers/promises';

/** Waits until an expectation holds; fails as it fails after 20 s. */
export async function eventually(expectation: () => void): Promise<void> {
  const end = Date.now() + 20_000;
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
