/** Stands where a peer has nothing to show. */
export const UNKNOWN = '–';
