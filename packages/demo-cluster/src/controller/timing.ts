/** How fast the demo cluster works, in milliseconds. */
export interface Timing {
  /** From one look at everything to the next, beside the looks after changes. */
  tick: number;
  /** One step of a volume or a pod on its way up. */
  step: number;
  /** From one report of a tunnel to the next while traffic flows. */
  report: number;
  /** From one bookmark of a watch to the next; a real server's is a minute. */
  bookmark: number;
}

/** As fast as a small real cluster. */
export const DEFAULT_TIMING: Timing = {
  tick: 250,
  step: 800,
  report: 10_000,
  bookmark: 60_000,
};
