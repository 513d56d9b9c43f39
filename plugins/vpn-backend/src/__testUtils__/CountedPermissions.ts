import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';

/** The real permissions service, which notes how many things each request asks. */
export class CountedPermissions {
  readonly batches: number[] = [];

  readonly factory = createServiceFactory({
    service: coreServices.permissions,
    deps: {
      auth: coreServices.auth,
      config: coreServices.rootConfig,
      discovery: coreServices.discovery,
    },
    factory: ({ config, ...services }) => {
      const client = ServerPermissionClient.fromConfig(config, services);
      return {
        authorize: (requests, options) => {
          this.batches.push(requests.length);
          return client.authorize(requests, options);
        },
        authorizeConditional: (requests, options) =>
          client.authorizeConditional(requests, options),
      };
    },
  });
}
