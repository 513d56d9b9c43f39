import { ServiceUnavailableError } from '@backstage/errors';

/**
 * What a task gives, unless it takes too long.
 *
 * @param patience - in milliseconds
 * @param who - who did not answer, for the message
 * @throws ServiceUnavailableError after that time
 */
export async function within<T>(
  patience: number,
  who: string,
  task: () => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new ServiceUnavailableError(
            `${who} did not answer within ${patience / 1000} s`,
          ),
        ),
      patience,
    );
  });
  try {
    return await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}
