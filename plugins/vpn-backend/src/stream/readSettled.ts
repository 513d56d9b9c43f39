import type { LiveDocument } from './LiveDocument';

/**
 * A live document as soon as all that it is made from was read, or failed; as
 * it is then where that takes too long.
 *
 * @param patience - in milliseconds
 * @throws what authorizing the document throws
 */
export async function readSettled<T extends object>(
  document: LiveDocument<T>,
  patience: number,
): Promise<T> {
  await document.authorize();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>(resolve => {
      let latest: T;
      timer = setTimeout(() => resolve(latest), patience);
      document.start((value, settled) => {
        latest = value;
        if (settled) {
          resolve(value);
        }
      });
    });
  } finally {
    clearTimeout(timer);
    document.stop();
  }
}
