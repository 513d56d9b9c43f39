export interface Config {
  /** The embedded demo cluster: a Kubernetes API in memory, without real pods or traffic. */
  demoCluster?: {
    /** Whether it starts with the backend. */
    enabled: boolean;
    /** Name shown in the log; `demo` where left out. */
    name?: string;
    /** Port of its API. */
    port: number;
    /** Address that it listens on; `127.0.0.1` where left out. It guards nothing: keep it on loopback. */
    host?: string;
    /**
     * Repositories whose manifests are applied at the start: folders with
     * `manifests/kustomization.yaml`, or globs that end in `*`, relative to the
     * working directory of the backend.
     */
    seed?: string[];
  };
}
