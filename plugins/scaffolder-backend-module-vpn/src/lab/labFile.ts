import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** Path of a file of the lab that is no module. */
export function labFile(name: string): string {
  return resolvePackagePath(
    'backstage-plugin-scaffolder-backend-module-vpn',
    'src/lab',
    name,
  );
}
