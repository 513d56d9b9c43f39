/** Which plugin is measured. */
export type Side = 'stock' | 'ours';

/** How a backend is started. */
export interface StartBackend {
  side: Side;
  port: number;
  /** URLs of the clusters that it knows, by name. */
  clusters: Record<string, string>;
  clusterToken: string;
  /** VPNs of the catalog, each with its cluster. */
  vpns: Array<{ name: string; cluster: string }>;
}

/** What a process has used since it started. */
export interface Usage {
  /** Processor time, in seconds. */
  cpuSeconds: number;
  /** Resident memory, in bytes. */
  memoryBytes: number;
}
