import { z } from 'zod';
import { vpnFleetSchema } from './vpnFleet';
import { vpnStatusSchema } from './vpnStatus';

/** Why a part of a view cannot be shown: what a request for that part alone would be answered. */
export const vpnViewErrorSchema = z.object({
  /** HTTP status code. */
  statusCode: z.number().int(),
  /** Name of the error, for example `NotFoundError`. */
  name: z.string(),
  message: z.string(),
});

/** A status of a view, or why it cannot be shown; neither while it is not known. */
export const vpnViewStatusSchema = z.object({
  status: vpnStatusSchema.optional(),
  error: vpnViewErrorSchema.optional(),
});

/** A fleet of a view, or why it cannot be shown; neither while it is not known. */
export const vpnViewFleetSchema = z.object({
  fleet: vpnFleetSchema.optional(),
  error: vpnViewErrorSchema.optional(),
});

/**
 * All that a browser looks at, whatever it shows and in however many tabs:
 * one document, so that one stream is enough.
 */
export const vpnViewSchema = z.object({
  /** By the ref of the VPN's entity. */
  vpns: z.record(vpnViewStatusSchema),
  /** Present where it was asked for. */
  fleet: vpnViewFleetSchema.optional(),
});

/** Why a part of a view cannot be shown. */
export type VpnViewError = z.infer<typeof vpnViewErrorSchema>;
/** A status of a view. */
export type VpnViewStatus = z.infer<typeof vpnViewStatusSchema>;
/** A fleet of a view. */
export type VpnViewFleet = z.infer<typeof vpnViewFleetSchema>;
/** All that a browser looks at. */
export type VpnView = z.infer<typeof vpnViewSchema>;
