import {
  type ClusterFacts,
  refuseNamespace,
  refuseNodePort,
  refuseStorageClass,
  refuseSubnet,
} from 'backstage-plugin-vpn-common';
import type { Wishes } from './wishes';

/** Wishes that a cluster may refuse. */
export type RefusableWish =
  | 'nodePort'
  | 'storageClass'
  | 'namespace'
  | 'subnet'
  | 'subnetIpv6';

/** Why a cluster cannot have one of the wishes. */
export interface WishRefusal {
  wish: RefusableWish;
  /** The value, what is wrong with it, and what to do. */
  message: string;
}

/**
 * Why a cluster cannot have what is wished.
 *
 * @param holder - of the wished port, where it may be told
 */
export function refusalsOf(
  facts: ClusterFacts,
  wishes: Wishes,
  holder?: string,
): WishRefusal[] {
  const { storageClass, subnet, subnetIpv6 } = wishes;
  const messages: Record<RefusableWish, string | undefined> = {
    nodePort: refuseNodePort(facts, { ...wishes, holder }),
    storageClass: refuseStorageClass(facts, storageClass),
    namespace: refuseNamespace(facts, wishes),
    subnet: refuseSubnet(facts, subnet),
    subnetIpv6:
      subnetIpv6 === undefined ? undefined : refuseSubnet(facts, subnetIpv6),
  };
  return Object.entries(messages).flatMap(([wish, message]) =>
    message === undefined ? [] : [{ wish: wish as RefusableWish, message }],
  );
}

/** Why a cluster that tells nothing needs a port to be chosen. */
export function refuseUnknownPort({
  cluster,
  nodePort,
}: Wishes): WishRefusal[] {
  return nodePort === undefined
    ? [
        {
          wish: 'nodePort',
          message: `cluster ${cluster} does not answer, so no free port can be found; choose one that you know to be free there`,
        },
      ]
    : [];
}
