export interface Config {
  vpn?: {
    /** What the portal may do on clusters, by the name of the cluster. */
    clusters?: {
      [cluster: string]: {
        /**
         * Name of another entry of the Kubernetes plugin for the same cluster,
         * with write rights. Objects are validated and applied through it
         * alone; without it, applying is not offered.
         */
        applyCluster?: string;
      };
    };
  };
}
