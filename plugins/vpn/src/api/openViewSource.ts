import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { VpnClient, VpnClientOptions } from 'backstage-plugin-vpn-common';
import { OpenViewStream, ViewStream } from './stream/ViewStream';
import type { BrowserTab } from './tabs/BrowserTab';
import { SharedViewSource } from './tabs/SharedViewSource';
import type { ViewSource } from './view/ViewSource';
import type { ViewStore } from './view/ViewStore';

/** Tabs that tell one another other messages, of an older portal, share no stream with us. */
const MESSAGES_VERSION = 1;

/** What the view needs of the portal. */
export interface ViewSourceOptions extends VpnClientOptions {
  identityApi: Pick<IdentityApi, 'getBackstageIdentity'>;
}

/**
 * Where the view of a tab comes from: the stream that all tabs of a user
 * share, or its own where the browser does not let tabs agree.
 */
export async function openViewSource(
  options: ViewSourceOptions,
  { locks, openChannel }: BrowserTab,
  store: ViewStore,
): Promise<ViewSource> {
  const client = new VpnClient(options);
  const openStream: OpenViewStream = (selection, signal) =>
    client.openViewStream(selection, signal);
  const name = await sharedNameOf(options);
  return locks && openChannel && name
    ? new SharedViewSource({ name, locks, openChannel, openStream }, store)
    : new ViewStream(openStream, store.apply);
}

/** The same for all tabs that may know the same: of one user, at one backend. */
async function sharedNameOf({
  discoveryApi,
  identityApi,
}: ViewSourceOptions): Promise<string | undefined> {
  try {
    const baseUrl = await discoveryApi.getBaseUrl('vpn');
    const { userEntityRef } = await identityApi.getBackstageIdentity();
    return `backstage-plugin-vpn ${MESSAGES_VERSION} ${baseUrl} ${userEntityRef}`;
  } catch {
    // The stream needs the same two, and its failure is shown.
    return undefined;
  }
}
