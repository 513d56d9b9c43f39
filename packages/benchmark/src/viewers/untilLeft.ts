/**
 * Waits for what a viewer does. That it ends because the viewer leaves is no failure.
 *
 * @throws what it fails with before
 */
export async function untilLeft(
  work: Promise<void>,
  leaving: AbortSignal,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!leaving.aborted) {
      throw error;
    }
  }
}
