import type { LoggerService } from '@backstage/backend-plugin-api';
import type { VpnSource } from 'backstage-plugin-vpn-common';
import { debounce } from 'lodash';
import { clusterFailure } from './clusterFailure';
import type { ClusterObservation } from './ClusterWatcher';
import { isBroken } from './readState';

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

  /** Logs that something beside the watched kinds cannot be read: each kind of failure once. */
  error(what: string, error: Error) {
    const { code, cause } = clusterFailure(this.cluster, error);
    const failure = `${what} ${code}`;
    if (!this.errors.has(failure)) {
      this.errors.add(failure);
      this.warn(`${what} of `, cause);
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
    const state = failure?.code ?? stateOf(broken);
    if (state === this.known) {
      return;
    }
    this.known = state;
    if (state === 'live') {
      this.logger.info(`Cluster ${this.cluster} can be read again`);
    } else {
      const what = failure ? '' : `${broken.map(({ kind }) => kind)} of `;
      this.warn(what, failure?.cause ?? broken[0].cause);
    }
  }

  private warn(what: string, cause: string | undefined) {
    this.logger.warn(
      `Cannot read ${what}cluster ${this.cluster}: ${cause}; it is tried again`,
    );
  }
}

/** The watches of a dying cluster fail one after the other: only refusals differ by kind. */
function stateOf(broken: VpnSource[]): string {
  const refused = broken.filter(({ state }) => state === 'refused');
  return broken.length
    ? ['partly', ...refused.map(({ kind }) => kind)].join()
    : 'live';
}
