/**
 * What a task gives, unless it takes too long.
 *
 * @param patience - in milliseconds
 * @param late - the error to throw after that time
 */
export async function within<T>(
  patience: number,
  late: () => Error,
  task: () => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), patience);
  });
  try {
    return await Promise.race([task(), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
