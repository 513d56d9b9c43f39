import {
  type NextDevice,
  VpnClient,
  type VpnSettings,
} from 'backstage-plugin-vpn-common';
import { PartFeed } from './feed/PartFeed';
import { openViewSource, ViewSourceOptions } from './openViewSource';
import { BrowserTab, currentTab } from './tabs/BrowserTab';
import { LiveView } from './view/LiveView';
import { FLEET } from './view/parts';
import type {
  VpnApi,
  VpnFeed,
  VpnFleetSnapshot,
  VpnStatusSnapshot,
} from './VpnApi';

/** The {@link VpnApi} over the stream of the VPN backend. */
export class DefaultVpnApi implements VpnApi {
  private readonly view: LiveView;
  private readonly fleet: VpnFeed<VpnFleetSnapshot>;
  private readonly statuses = new Map<string, VpnFeed<VpnStatusSnapshot>>();

  constructor(
    private readonly options: ViewSourceOptions,
    tab: BrowserTab = currentTab(),
  ) {
    this.view = new LiveView(tab.document, store =>
      openViewSource(options, tab, store),
    );
    this.fleet = new PartFeed(this.view, FLEET);
  }

  watchStatus(entityRef: string): VpnFeed<VpnStatusSnapshot> {
    const known = this.statuses.get(entityRef);
    if (known) {
      return known;
    }
    const feed = new PartFeed<VpnStatusSnapshot>(this.view, entityRef);
    this.statuses.set(entityRef, feed);
    return feed;
  }

  watchFleet(): VpnFeed<VpnFleetSnapshot> {
    return this.fleet;
  }

  async getSettings(entityRef: string): Promise<VpnSettings> {
    return new VpnClient(this.options).getSettings(entityRef);
  }

  async getNextDevice(entityRef: string): Promise<NextDevice> {
    return new VpnClient(this.options).getNextDevice(entityRef);
  }
}
