import { sizing } from '../../sizing';

/**
 * A container of ours, beside that of the image. `kubectl describe` has its last words.
 *
 * @param image - the same as the server's, so that none is pulled for it
 */
export function helper<T extends object>(
  image: string | undefined,
  name: string,
  container: T,
) {
  return {
    name,
    image,
    ...container,
    resources: sizing.helper,
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}
