/** Somebody who looks at a VPN, as the browser of a user does. */
export interface Viewer {
  /** Bytes that came over the network, headers aside. */
  readonly bytes: number;
  /** Answers or events so far. */
  readonly answers: number;
  /** Size of the first answer or event, in bytes. */
  readonly firstBytes: number;
  /** Milliseconds from the start until the status of a running VPN was there. */
  readonly firstStatus: Promise<number>;
  /** Resolves with the time, in milliseconds since the epoch, at which a text arrived. */
  sees(text: string): Promise<number>;
  stop(): void;
}

/** The time in milliseconds since the epoch, with fractions. */
export const now = () => performance.timeOrigin + performance.now();
