export interface Config {
  /** The embedded Kubernetes API, for demo and tests. */
  demoCluster?: {
    /** Whether to start it with the backend. */
    enabled: boolean;
    /** TCP port of its API. */
    port: number;
    /** Address that it listens on, 127.0.0.1 by default. Its tokens are known to everyone: keep it on loopback. */
    host?: string;
    /** Folders of VPN repositories that are applied at the start, relative to the working directory of the backend. */
    seed?: string[];
  };
}
