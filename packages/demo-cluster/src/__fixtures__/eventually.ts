import { setTimeout } from 'node:timers/promises';

const PATIENCE = 20_000;

/** Waits until an expectation holds, and fails with its words where it never does. */
export async function eventually(expectation: () => void): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      expectation();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
    await setTimeout(5);
  }
}
