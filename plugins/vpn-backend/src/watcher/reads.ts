import {
  eventSeenAt,
  KubernetesDeployment,
  KubernetesEvent,
  LONGHORN_DRIVER,
  PART_OF_LABEL,
} from 'backstage-plugin-vpn-common';
import { ClusterClient, ClusterRequestError } from 'backstage-plugin-vpn-node';
import { reduceEvent } from './reducedObjects';

interface List<T> {
  items: T[];
}

interface PersistentVolume {
  spec?: { csi?: { driver: string; volumeHandle: string } };
}

/** The events of a namespace, the newest first. */
export async function readEvents(
  client: ClusterClient,
  namespace: string,
): Promise<KubernetesEvent[]> {
  const { items } = await client.read<List<KubernetesEvent>>(
    `/api/v1/namespaces/${namespace}/events?limit=500`,
  );
  const seenAt = (event: KubernetesEvent) => eventSeenAt(event) ?? 0;
  return items.sort((a, b) => seenAt(b) - seenAt(a)).map(reduceEvent);
}

/** `Kind name` of what looks like a VPN server in a namespace, but lacks the label. */
export async function readUnlabelled(
  client: ClusterClient,
  namespace: string,
): Promise<string[]> {
  const { items } = await client.read<List<KubernetesDeployment>>(
    `/apis/apps/v1/namespaces/${namespace}/deployments?limit=100`,
  );
  return items
    .filter(
      ({ metadata, spec }) =>
        !metadata?.labels?.[PART_OF_LABEL] &&
        spec?.template.spec?.containers.some(({ image }) =>
          image?.includes('wireguard'),
        ),
    )
    .map(({ metadata }) => `Deployment ${metadata?.name}`);
}

/** Name of the Longhorn volume behind a volume; `undefined` where it is none of Longhorn's. */
export async function readLonghornHandle(
  client: ClusterClient,
  volume: string,
): Promise<string | undefined> {
  try {
    const { spec } = await client.read<PersistentVolume>(
      `/api/v1/persistentvolumes/${encodeURIComponent(volume)}`,
    );
    return spec?.csi?.driver === LONGHORN_DRIVER
      ? spec.csi.volumeHandle
      : undefined;
  } catch (error) {
    if (error instanceof ClusterRequestError && error.failure === 'missing') {
      return undefined;
    }
    throw error;
  }
}
