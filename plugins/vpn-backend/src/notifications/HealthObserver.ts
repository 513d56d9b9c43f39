import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { VpnFleet, VpnSummary } from 'backstage-plugin-vpn-common';
import type { LiveFleet } from '../fleet/LiveFleet';
import type { AnnouncementStore } from './AnnouncementStore';
import { Announced, nextAnnouncement, ServingState } from './nextAnnouncement';

// Milliseconds. VPNs come and go, and other replicas decide.
const REFRESH = 60_000;

// Time alone makes a state worth telling.
const TICK = 5_000;

/** Watches all VPNs though nobody looks at them, and decides what owners are to be told. */
export class HealthObserver {
  private fleet: VpnFleet = { vpns: {}, clusters: {} };
  private announced?: Map<string, Announced>;
  private timers: NodeJS.Timeout[] = [];

  /**
   * @param live - the VPNs whose owners are told
   * @param hold - how long a state must hold, in milliseconds
   */
  constructor(
    private readonly live: LiveFleet,
    private readonly store: AnnouncementStore,
    private readonly hold: number,
    private readonly logger: LoggerService,
  ) {}

  /** Begins to watch. What fails is tried again by itself. */
  start() {
    this.live.start(fleet => {
      this.fleet = fleet;
      this.observe();
    });
    this.timers = [
      setInterval(() => this.refresh(), REFRESH),
      setInterval(() => this.observe(), TICK),
    ];
    this.refresh();
  }

  stop() {
    this.timers.forEach(clearInterval);
    this.live.stop();
  }

  /** Finds out anew which VPNs there are, and what was decided of them. */
  private async refresh() {
    try {
      await this.live.authorize();
      const entityRefs = Object.keys(this.fleet.vpns);
      await this.store.keepOnly(entityRefs);
      const states = await this.store.states();
      const before = this.announced;
      this.announced = new Map(
        entityRefs.map(entityRef => [
          entityRef,
          { ...before?.get(entityRef), state: states.get(entityRef) },
        ]),
      );
    } catch (error) {
      this.logger.warn(
        `Cannot find out which VPNs to watch for notifications: ${stringifyError(
          error,
        )}; it is tried again in a minute`,
      );
    }
  }

  /** Nothing is decided before it is known what was decided earlier. */
  private observe() {
    for (const vpn of Object.values(this.fleet.vpns)) {
      const previous = this.announced?.get(vpn.entityRef);
      if (previous) {
        this.observeVpn(vpn, previous);
      }
    }
  }

  private observeVpn(vpn: VpnSummary, previous: Announced) {
    const { entityRef, health } = vpn;
    const next = nextAnnouncement(previous, health, Date.now(), this.hold);
    this.announced?.set(entityRef, next);
    if (next.state && next.state !== previous.state) {
      this.decide(vpn, next.state).catch(error => {
        this.announced?.set(entityRef, previous);
        this.logger.warn(
          `Cannot note that ${entityRef} is ${next.state}: ${stringifyError(
            error,
          )}; it is tried again`,
        );
      });
    }
  }

  private async decide(
    { entityRef, problem }: VpnSummary,
    state: ServingState,
  ): Promise<void> {
    await this.store.decide({
      entityRef,
      state,
      problem: state === 'down' ? problem : undefined,
      decidedAt: Date.now(),
    });
  }
}
