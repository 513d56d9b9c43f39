import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { ClusterFacts } from '../cluster/clusterFacts';
import type { ClusterSummary } from '../cluster/clusterSummary';
import { NEXT_DEVICE_PATH, VPN_SETTINGS_PATH } from '../names';
import type { NextDevice } from '../settings/nextDevice';
import type { VpnSettings } from '../settings/vpnSettings';
import { viewQuery, ViewSelection } from '../status/viewSelection';
import type { VpnStatus } from '../status/vpnStatus';

/** What the client needs of Backstage: its `discoveryApi` and `fetchApi` have this shape. */
export interface VpnClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/**
 * Speaks to the routes of the VPN backend. What the backend refuses is thrown
 * as a `ResponseError` of `@backstage/errors`, with its status code and the
 * backend's own words as the cause.
 */
export class VpnClient {
  constructor(private readonly options: VpnClientOptions) {}

  /** The status of a VPN at this moment. Needs the permission `vpn.status.read`. */
  async getStatus(entityRef: string, signal?: AbortSignal): Promise<VpnStatus> {
    return this.json(`${entityPath(entityRef)}/status`, signal);
  }

  /**
   * Opens the event stream of a view: an event `view` with all of it, then
   * events `patch`, each a JSON merge patch (RFC 7386). Compressed where the
   * browser takes that, without holding an event back.
   */
  async openViewStream(
    selection: ViewSelection,
    signal: AbortSignal,
  ): Promise<Response> {
    const query = viewQuery(selection);
    query.set('compression', 'gzip');
    return this.request(`/stream?${query}`, {
      headers: { Accept: 'text/event-stream' },
      signal,
    });
  }

  /** The clusters that a VPN can be created on. Needs the permission `vpn.create`. */
  async getClusters(signal?: AbortSignal): Promise<ClusterSummary[]> {
    return this.json('/clusters', signal);
  }

  /** What a cluster offers to a new VPN. Needs the permission `vpn.create`. */
  async getClusterOptions(
    cluster: string,
    signal?: AbortSignal,
  ): Promise<ClusterFacts> {
    return this.json(
      `/clusters/${encodeURIComponent(cluster)}/options`,
      signal,
    );
  }

  /**
   * The settings of a VPN as its repository has them. Needs the permission
   * `vpn.update` for the VPN, and the VPN module of the scaffolder.
   */
  async getSettings(
    entityRef: string,
    signal?: AbortSignal,
  ): Promise<VpnSettings> {
    return this.repositoryJson(entitySegments(entityRef), signal);
  }

  /**
   * What the next device of a VPN is told, by its repository. Needs what
   * {@link VpnClient.getSettings} needs.
   */
  async getNextDevice(
    entityRef: string,
    signal?: AbortSignal,
  ): Promise<NextDevice> {
    const path = `${entitySegments(entityRef)}${NEXT_DEVICE_PATH}`;
    return this.repositoryJson(path, signal);
  }

  private async repositoryJson<T>(
    path: string,
    signal?: AbortSignal,
  ): Promise<T> {
    const baseUrl = await this.options.discoveryApi.getBaseUrl('scaffolder');
    const url = `${baseUrl}${VPN_SETTINGS_PATH}/${path}`;
    return (await this.fetch(url, { signal })).json();
  }

  private async json<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await this.request(path, { signal })).json();
  }

  private async request(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.options.discoveryApi.getBaseUrl('vpn');
    return this.fetch(`${baseUrl}/v1${path}`, init);
  }

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    const response = await this.options.fetchApi.fetch(url, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(entityRef: string): string {
  return `/entities/${entitySegments(entityRef)}`;
}

function entitySegments(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}
