export interface Config {
  vpn?: {
    /** Settings of clusters, by the name under which the Kubernetes plugin knows them. */
    clusters?: {
      [name: string]: {
        /**
         * Name of a second entry of the Kubernetes plugin for the same cluster,
         * with write rights. Validating and applying go through it alone;
         * without it the portal only reads, and does not offer to apply.
         */
        applyCluster?: string;
      };
    };
  };
}
