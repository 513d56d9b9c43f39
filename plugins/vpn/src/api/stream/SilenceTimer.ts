/**
 * Silence, in milliseconds, after which a stream is taken for dead: the
 * backend sends at least a comment every 15 s.
 */
const SILENCE = 45_000;

/** Tells when the portal is not heard for too long. */
export class SilenceTimer {
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly onSilence: (error: Error) => void) {}

  /** Waits from now on. */
  restart() {
    this.stop();
    this.timer = setTimeout(
      () => this.onSilence(new Error('The portal has not been heard for 45 s')),
      SILENCE,
    );
  }

  stop() {
    clearTimeout(this.timer);
  }
}
