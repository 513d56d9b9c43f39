import { setTimeout } from 'node:timers/promises';

interface Patience {
  seconds?: number;
  /** Says what was waited for. */
  what?: () => string;
}

const nothingElse = () => 'what was waited for';

/**
 * Waits until something is there.
 *
 * @param find - gives it, `undefined` while it is not there
 * @throws Error if it is not there in time
 */
export async function eventually<T>(
  find: () => Promise<T | undefined> | T | undefined,
  { seconds = 20, what = nothingElse }: Patience = {},
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await find();
    if (found !== undefined) {
      return found;
    }
    if (Date.now() > deadline) {
      throw new Error(`After ${seconds} s there is not ${what()}`);
    }
    await setTimeout(100);
  }
}
