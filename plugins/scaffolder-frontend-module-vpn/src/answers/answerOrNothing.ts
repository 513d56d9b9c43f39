/**
 * What a question is answered with; nothing where it fails, which is no reason
 * to refuse a page: the field says it, and the task asks again.
 */
export async function answerOrNothing<T>(
  ask: () => Promise<T> | undefined,
): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
