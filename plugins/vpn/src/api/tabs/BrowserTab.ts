/** The end of a channel between the tabs of a browser. */
export type TabChannel = Pick<
  BroadcastChannel,
  'postMessage' | 'close' | 'onmessage'
>;

/** What is needed of the browser's tab that the portal is open in. */
export interface BrowserTab {
  document: Pick<Document, 'hidden' | 'addEventListener'>;
  /** Absent where the portal is not reached by HTTPS nor as `localhost`. */
  locks?: Pick<LockManager, 'request' | 'query'>;
  openChannel?(name: string): TabChannel;
}

/** The tab that this code runs in. */
export function currentTab(): BrowserTab {
  return {
    document,
    locks: navigator.locks,
    openChannel:
      typeof BroadcastChannel === 'undefined'
        ? undefined
        : name => new BroadcastChannel(name),
  };
}
