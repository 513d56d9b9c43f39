import { abortable } from '../connection/abortable';

/** Waits some milliseconds, but no longer than until a signal aborts. */
export async function pause(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  // Only the signal can end it early.
  await abortable(over, signal).catch(() => {});
  clearTimeout(timer);
}
