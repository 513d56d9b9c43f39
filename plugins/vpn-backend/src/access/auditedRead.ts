import type { ReadableStatus } from './VpnAccess';

/**
 * Reads what a user may see of a VPN, and notes it each time that the places
 * where peers connect from come into sight. Asking again whether they still
 * may be seen is no new reading.
 */
export function auditedRead(
  read: () => Promise<ReadableStatus>,
  note: (entityRef: string) => Promise<void>,
): () => Promise<ReadableStatus> {
  let inSight = false;
  return async () => {
    const wasInSight = inSight;
    inSight = false;
    const readable = await read();
    if (readable.showsPeerEndpoints && !wasInSight) {
      await note(readable.binding.entityRef);
    }
    inSight = readable.showsPeerEndpoints;
    return readable;
  };
}
