import { z } from 'zod';

/** How the VPN backend is, for monitors. It counts, and names nothing. */
export const backendHealthSchema = z.object({
  /** `degraded`: a watched cluster cannot be read, wholly or in part. */
  status: z.enum(['ok', 'degraded']),
  /** The clusters that somebody looks at, or did within the last minute. */
  clusters: z.object({
    watched: z.number().int(),
    /** Those of which everything is known. */
    live: z.number().int(),
    /** Those that cannot be read, wholly or in part. */
    failed: z.number().int(),
  }),
  /** Open streams. */
  streams: z.number().int(),
});

/** How the VPN backend is, for monitors. */
export type BackendHealth = z.infer<typeof backendHealthSchema>;
