import { HumanDuration } from '@backstage/types';

export interface Config {
  vpn?: {
    /**
     * Tells the owner of a VPN through Backstage notifications when it goes down,
     * and when it is back. The clusters are then watched all the time, whether
     * somebody looks at them or not. Off by default.
     */
    notifications?: {
      /** Whether owners are told. */
      enabled?: boolean;
      /**
       * How long a VPN must be down without a break before its owner is told,
       * and be back before that is told: `2m`, or `{ minutes: 2 }`, the default.
       * From 10 seconds to 24 hours.
       */
      after?: HumanDuration | string;
      /**
       * Names of clusters, as the Kubernetes plugin knows them: only VPNs there
       * are told of, and only these clusters are watched for it. All by default.
       */
      clusters?: string[];
    };
  };
}
