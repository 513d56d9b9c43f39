/** Who makes the key pair of a device. */
export type KeyMaker = 'browser' | 'device' | 'server';

/** What was entered of a device. */
export interface DeviceDraft {
  name: string;
  keyMaker: KeyMaker;
  /** Where the device made its pair; empty until it is entered. */
  publicKey: string;
}

/** A device of which nothing was entered yet. */
export const emptyDraft: DeviceDraft = {
  name: '',
  keyMaker: 'browser',
  publicKey: '',
};
