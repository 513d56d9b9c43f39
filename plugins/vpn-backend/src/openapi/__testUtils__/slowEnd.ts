import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { createDeferred } from '@backstage/types';

/** Holds back the end of a backend, which answers meanwhile, until it is released. */
export function slowEnd() {
  const released = createDeferred();
  const feature = createBackendModule({
    pluginId: 'vpn',
    moduleId: 'slow-end',
    register(reg) {
      reg.registerInit({
        deps: { lifecycle: coreServices.rootLifecycle },
        async init({ lifecycle }) {
          lifecycle.addBeforeShutdownHook(() => released);
        },
      });
    },
  });
  return { feature, release: () => released.resolve() };
}
