import type { VpnSource, VpnSourceKind } from 'backstage-plugin-vpn-common';
import type {
  ClusterRequestError,
  ReflectorState,
} from 'backstage-plugin-vpn-node';
import { causeOf } from './causeOf';

/** How well one kind of objects can be read, and since when. */
export class SourceState {
  private source: VpnSource;
  private failure?: ClusterRequestError;
  private knownAt?: number;
  private followed = false;

  constructor(kind: VpnSourceKind) {
    this.source = {
      kind,
      state: 'connecting',
      since: new Date().toISOString(),
    };
  }

  get current(): VpnSource {
    return this.source;
  }

  /** Why it cannot be read, where it cannot. */
  get error(): ClusterRequestError | undefined {
    return this.failure;
  }

  /** When the objects were last known to be as they are, in milliseconds since the epoch. */
  get observedAt(): number | undefined {
    return this.followed && this.source.state === 'live'
      ? Date.now()
      : this.knownAt;
  }

  /** Takes over what the reflector says; tells whether anything changed. */
  apply(state: ReflectorState): boolean {
    // A watch that ends and is opened again in between has lost nothing yet.
    if (state.state === 'connecting') {
      return false;
    }
    this.knownAt = this.knownUntil(state);
    this.followed = true;
    this.failure = state.state === 'failed' ? state.error : undefined;
    return this.change(
      state.state === 'live' ? 'live' : this.failedState(state.error),
      this.failure && causeOf(this.failure.cluster, this.failure),
    );
  }

  /** Nothing is received any more; what is known stays. */
  stop() {
    this.knownAt = this.observedAt;
    this.followed = false;
  }

  /** A watch that fell silent has shown nothing since it was last heard. */
  private knownUntil(state: ReflectorState): number | undefined {
    const fellSilent =
      this.source.state === 'live' &&
      state.state === 'failed' &&
      state.error.failure === 'slow';
    return (fellSilent && state.heardAt) || this.observedAt;
  }

  private failedState({ failure }: ClusterRequestError): VpnSource['state'] {
    switch (failure) {
      case 'refused':
        return 'refused';
      case 'missing':
        return 'absent';
      default:
        return this.knownAt === undefined ? 'unreachable' : 'stale';
    }
  }

  private change(state: VpnSource['state'], cause?: string): boolean {
    const { kind, since } = this.source;
    if (state === this.source.state && cause === this.source.cause) {
      return false;
    }
    this.source = {
      kind,
      state,
      since: state === this.source.state ? since : new Date().toISOString(),
      cause,
    };
    return true;
  }
}
