import { NODE_PORT_RANGE } from '../limits';
import type { ClusterFacts } from './clusterFacts';

const PORTS = NODE_PORT_RANGE.max - NODE_PORT_RANGE.min + 1;

/**
 * Number of ports at the range's start that an API server does not allocate by
 * itself while others are free, so that chosen ports rarely collide
 * (Kubernetes, "Avoid collisions assigning ports to NodePort Services").
 */
const STATIC_BAND = Math.min(Math.max(16, Math.floor(PORTS / 32)), 128);

/**
 * A NodePort that no Service of the cluster holds, the same for the same name
 * as long as it is free; `undefined` where none is free.
 */
export function freeNodePort(
  { usedNodePorts }: Pick<ClusterFacts, 'usedNodePorts'>,
  name: string,
): number | undefined {
  const used = new Set(usedNodePorts);
  const hash = hashOf(name);
  return (
    firstFree(used, hash, NODE_PORT_RANGE.min, STATIC_BAND) ??
    firstFree(
      used,
      hash,
      NODE_PORT_RANGE.min + STATIC_BAND,
      PORTS - STATIC_BAND,
    )
  );
}

function firstFree(
  used: Set<number>,
  hash: number,
  start: number,
  size: number,
): number | undefined {
  return Array.from(
    { length: size },
    (_, step) => start + ((hash + step) % size),
  ).find(port => !used.has(port));
}

/** FNV-1a, 32 bits: spreads similar names. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
