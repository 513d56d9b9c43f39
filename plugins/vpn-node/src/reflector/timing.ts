/** Times of a reflector, in milliseconds where not said otherwise. */
export interface ReflectorTiming {
  /** Deadline of everything that is there at the start. */
  initialEvents: number;
  /** Silence after which a watch counts as dead; an API server sends a bookmark every minute. */
  silence: number;
  /** How long the API server is asked to keep a watch open, in seconds, give or take a tenth. */
  watchSeconds: number;
  /** How long a watch has to last for the next failure to count as the first one. */
  steady: number;
  /** Longest time to the second try after a failure, and to all later ones. Half of it passes at least. */
  backoff: { minimum: number; maximum: number };
  /** Longest time to the next try after a refusal that only an operator can lift. */
  refusal: number;
  /** Longest time to the next try where a cluster is in order without the collection. */
  absence: number;
}

/** How long a watch lasts before it is opened anew, in seconds. */
export const WATCH_SECONDS = 3_000;

/** Times for a real cluster. */
export const DEFAULT_TIMING: ReflectorTiming = {
  initialEvents: 10_000,
  silence: 150_000,
  watchSeconds: WATCH_SECONDS,
  steady: 10_000,
  backoff: { minimum: 1_000, maximum: 60_000 },
  refusal: 60_000,
  absence: 600_000,
};
