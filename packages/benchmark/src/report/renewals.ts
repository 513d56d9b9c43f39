import { WATCH_SECONDS } from 'backstage-plugin-vpn-node';

/** Watches of a cluster: five kinds of a VPN's objects, and Longhorn's volumes. */
const WATCHES = 6;

/** Requests an hour, to each cluster, by which our watches are renewed: a window of a minute does not see them. */
export const RENEWALS_PER_HOUR = (WATCHES * 3_600) / WATCH_SECONDS;
