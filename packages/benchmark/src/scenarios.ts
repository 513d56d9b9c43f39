/** What is compared. */
export interface Scenario {
  viewers: number;
  /** On one cluster. */
  vpns: number;
  /** Whether the portal knows a second cluster, which takes connections and never answers. */
  hung: boolean;
}

/** Devices of each VPN in the comparison. */
export const PEERS = 20;

/** More viewers, then more VPNs, then a cluster that hangs; the middle of both stands once. */
export const scenarios: Scenario[] = [
  { viewers: 1, vpns: 10, hung: false },
  { viewers: 10, vpns: 10, hung: false },
  { viewers: 100, vpns: 10, hung: false },
  { viewers: 10, vpns: 1, hung: false },
  { viewers: 10, vpns: 100, hung: false },
  { viewers: 10, vpns: 1_000, hung: false },
  { viewers: 10, vpns: 10, hung: true },
];

/** How long each is measured, in seconds: three refreshes of the Kubernetes plugin's page. */
export const WINDOW_SECONDS = 30;

/** How often each VPN that somebody looks at reports meanwhile, in seconds. */
export const REPORT_SECONDS = 10;

/** The large portal that only our plugin is measured with. */
export const scale = {
  clusters: 20,
  vpns: 1_000,
  peers: 50,
  statusStreams: 180,
  fleetStreams: 20,
  windowSeconds: 60,
  reportSeconds: 30,
};
