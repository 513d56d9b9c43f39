import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

type ActionSchema = ReturnType<
  Parameters<ActionsRegistryService['register']>[0]['schema']['input']
>;

/**
 * A schema of `vpn-common` as the actions registry takes it. Both are of zod 3,
 * but Backstage brings a copy of its own, and TypeScript takes equal classes of
 * two copies for different ones.
 */
export function actionSchema(schema: object): () => ActionSchema {
  return () => schema as ActionSchema;
}
