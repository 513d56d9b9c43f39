import { VpnClient, VpnClientOptions } from 'backstage-plugin-vpn-common';
import { readStatusStream } from './readStatusStream';
import { StreamedStatusFeed } from './StreamedStatusFeed';
import type { VpnApi, VpnStatusFeed } from './VpnApi';

/** The {@link VpnApi} over the routes of the VPN backend. */
export class DefaultVpnApi implements VpnApi {
  private readonly client: VpnClient;
  private readonly feeds = new Map<string, VpnStatusFeed>();

  constructor(options: VpnClientOptions) {
    this.client = new VpnClient(options);
  }

  watchStatus(entityRef: string): VpnStatusFeed {
    const known = this.feeds.get(entityRef);
    if (known) {
      return known;
    }
    const feed = new StreamedStatusFeed(async (onHeard, signal) =>
      readStatusStream(
        await this.client.openStatusStream(entityRef, signal),
        onHeard,
        signal,
      ),
    );
    this.feeds.set(entityRef, feed);
    return feed;
  }
}
