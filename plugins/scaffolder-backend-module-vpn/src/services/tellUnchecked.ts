import type { LoggerService } from '@backstage/backend-plugin-api';

/** Tells in the log of a task what could not be checked on a cluster, and why. */
export function tellUnchecked(
  logger: LoggerService,
  cluster: string,
  unchecked: ReadonlyArray<{ what: string; cause: string }>,
): void {
  for (const { what, cause } of unchecked) {
    logger.warn(`Not checked on cluster ${cluster}: ${what}. ${cause}`);
  }
}
