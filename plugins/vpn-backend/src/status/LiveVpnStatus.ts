import type { VpnStatus } from 'backstage-plugin-vpn-common';
import { isEqual } from 'lodash';
import type { ReadableStatus } from '../access/VpnAccess';
import { withoutPeerEndpoints } from '../access/withoutPeerEndpoints';
import type { LiveDocument } from '../stream/LiveDocument';
import type {
  Unsubscribe,
  VpnSnapshot,
  VpnStatusService,
} from './VpnStatusService';

/** The status of a VPN as one user may see it. */
export class LiveVpnStatus implements LiveDocument<VpnStatus> {
  private vpn?: ReadableStatus;
  private snapshot?: VpnSnapshot;
  private listener?: (status: VpnStatus, settled: boolean) => void;
  private unsubscribe?: Unsubscribe;

  /** @param read - asks whether and how the user may see the VPN */
  constructor(
    private readonly statuses: VpnStatusService,
    private readonly read: () => Promise<ReadableStatus>,
  ) {}

  async authorize() {
    const before = this.vpn;
    this.vpn = await this.read();
    if (!this.listener) {
      await this.statuses.assertAvailable();
    } else if (isEqual(before?.binding, this.vpn.binding)) {
      this.tell();
    } else {
      this.follow(this.vpn);
    }
  }

  start(listener: (status: VpnStatus, settled: boolean) => void) {
    this.listener = listener;
    if (this.vpn) {
      this.follow(this.vpn);
    }
  }

  stop() {
    this.listener = undefined;
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  private follow({ binding }: ReadableStatus) {
    this.unsubscribe?.();
    this.unsubscribe = this.statuses.subscribe(binding, snapshot => {
      this.snapshot = snapshot;
      this.tell();
    });
  }

  private tell() {
    if (!this.snapshot || !this.vpn) {
      return;
    }
    const { status, settled } = this.snapshot;
    this.listener?.(
      this.vpn.showsPeerEndpoints ? status : withoutPeerEndpoints(status),
      settled,
    );
  }
}
