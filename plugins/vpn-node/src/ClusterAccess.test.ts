import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  type ClusterAccess,
  type ClusterAccessHolder,
  clusterAccessServiceRef,
} from './ClusterAccess';

async function holderFilledWith(access?: ClusterAccess) {
  let holder: ClusterAccessHolder | undefined;
  const plugin = createBackendPlugin({
    pluginId: 'filler',
    register(env) {
      env.registerInit({
        deps: {
          access: clusterAccessServiceRef,
        },
        async init(deps) {
          holder = deps.access;
          if (access) {
            holder.set(access);
          }
        },
      });
    },
  });
  await startTestBackend({ features: [plugin] });
  return holder;
}

describe('clusterAccessServiceRef', () => {
  it('holds what a plugin puts in while it initialises', async () => {
    const access = {
      getClusters: async () => [],
      getCredential: async () => ({ type: 'anonymous' as const }),
    };
    expect(await (await holderFilledWith(access))?.get()).toBe(access);
  });

  it('holds nothing once the backend has started, where no plugin put anything in', async () => {
    const holder = await holderFilledWith();
    expect(holder).toBeDefined();
    expect(await holder?.get()).toBeUndefined();
  });
});
