import type { LoggerService } from '@backstage/backend-plugin-api';
import type { VpnSource } from 'backstage-plugin-vpn-common';
import { debounce } from 'lodash';
import type { ClusterObservation } from './ClusterWatcher';

// The watches of a cluster fail one after the other: one line tells of all.
const SETTLE = 2_000;

/** Logs how a cluster can be read: once, and again when that changes. */
export class ClusterLog {
  private known = 'live';
  private readonly errors = new Set<string>();
  /** Logs the state of a cluster soon, if it differs from what was logged last. */
  readonly state = debounce(
    (observation: Pick<ClusterObservation, 'failure' | 'sources'>) =>
      this.logState(observation),
    SETTLE,
  );

  constructor(
    private readonly cluster: string,
    private readonly logger: LoggerService,
  ) {}

  /** Logs an error of a single request, each message once. */
  error({ message }: Error) {
    if (!this.errors.has(message)) {
      this.errors.add(message);
      this.logger.warn(message);
    }
  }

  stop() {
    this.state.cancel();
  }

  private logState({
    failure,
    sources,
  }: Pick<ClusterObservation, 'failure' | 'sources'>) {
    const broken = sources.filter(isBroken);
    const state = failure?.code ?? (broken.map(kindAndState).join() || 'live');
    if (state === this.known) {
      return;
    }
    this.known = state;
    if (state === 'live') {
      this.logger.info(`Cluster ${this.cluster} can be read again`);
    } else {
      const what = failure ? '' : `${broken.map(({ kind }) => kind)} of `;
      const cause = failure?.cause ?? broken[0].cause;
      this.logger.warn(
        `Cannot read ${what}cluster ${this.cluster}: ${cause}; it is tried again`,
      );
    }
  }
}

function kindAndState({ kind, state }: VpnSource): string {
  return `${kind} ${state}`;
}

function isBroken({ kind, state }: VpnSource): boolean {
  const withoutLonghorn = kind === 'longhornvolumes' && state === 'absent';
  return state !== 'live' && state !== 'connecting' && !withoutLonghorn;
}
