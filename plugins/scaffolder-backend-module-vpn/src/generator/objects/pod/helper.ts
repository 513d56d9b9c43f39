import type { VpnPlan } from '../../plan';
import { sizing } from '../../sizing';

/** A container of ours, beside that of the image. `kubectl describe` has its last words. */
export function helper<T extends object>(
  { settings }: VpnPlan,
  name: string,
  container: T,
) {
  return {
    name,
    image: settings.server.image,
    ...container,
    resources: sizing.helper,
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}
