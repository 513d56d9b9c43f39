/** Which clusters are to be started. */
export interface StartClusters {
  clusters: number;
  /** Spread over the clusters. */
  vpns: number;
  /** Of each VPN. */
  peers: number;
}

/** Where the clusters are. */
export interface ClustersStarted {
  /** By the name of the cluster. */
  urls: Record<string, string>;
  /** Of a user who may read everything. */
  token: string;
  /** Of a server that takes connections and never answers. */
  hungUrl: string;
}

/** A report that a VPN is to make now. */
export interface Report {
  vpn: number;
  peers: number;
  round: number;
}
