import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { DocumentContext } from '../documents';
import { registerGetStatus } from './getStatus';
import { registerList } from './list';

/** Registers what AI assistants, and other clients of Backstage's actions, may ask. */
export function registerActions(
  registry: ActionsRegistryService,
  context: DocumentContext,
) {
  registerList(registry, context);
  registerGetStatus(registry, context);
}
