import { validateWithFacts } from '../clusterFacts';
import { peersOf } from '../form';
import { describeProblem, peerProblems } from './peerProblems';
import type { PeersValue } from './schema';

/** Refuses to leave the page while something is wrong with a device. */
export const validatePeers = validateWithFacts<PeersValue>(
  (_, facts, values) =>
    peerProblems(values, facts)
      .map(problem => describeProblem(problem, peersOf(values)))
      .join('; ') || undefined,
);
