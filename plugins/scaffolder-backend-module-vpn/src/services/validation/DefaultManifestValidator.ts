import {
  CLUSTER_PARTS,
  type ClusterService,
  inspectNamespace,
  NAMESPACE_PARTS,
  type RequestOptions,
  withinDeadline,
} from 'backstage-plugin-vpn-node';
import { readFacts } from '../readFacts';
import { goOnWithout } from '../unansweredCluster';
import { dryRun } from './dryRun';
import type {
  Candidate,
  ManifestValidator,
  Unchecked,
  Validation,
  ValidationOptions,
} from './ManifestValidator';
import { readAnswers, whatIsSaidTo } from './readAnswers';
import { readChecks } from './readChecks';
import { mergeRefusals } from './Refusal';
import { nodePortOf, refuseByReading } from './refuseByReading';
import { vpnPartsOf } from './vpnParts';

/** What a cluster answers, or why it does not. */
type Answered<T> =
  | { answer: T; cause?: undefined }
  | { answer?: undefined; cause: string };

/** Validates with the clusters of the Kubernetes plugin. */
export class DefaultManifestValidator implements ManifestValidator {
  constructor(private readonly clusters: ClusterService) {}

  async validate(
    candidate: Candidate,
    options: ValidationOptions = {},
  ): Promise<Validation> {
    // Both begin at once, so that together they take no longer than one.
    const [reading, asking] = await Promise.all([
      this.read(candidate, options),
      this.ask(candidate, options),
    ]);
    return {
      refusals: mergeRefusals(asking.refusals, reading.refusals),
      checked: [...asking.checked, ...reading.checked],
      notChecked: [...asking.notChecked, ...reading.notChecked],
    };
  }

  private async read(
    candidate: Candidate,
    options: ValidationOptions,
  ): Promise<Validation> {
    const { cluster, settings } = candidate;
    const [facts, namespaceFacts] = await Promise.all([
      answerOf(candidate, options, async limits =>
        readFacts(
          await this.clusters.connect(cluster),
          {
            nodePort: nodePortOf(vpnPartsOf(candidate.manifests)),
            tellHolder: options.tellHolder,
          },
          limits,
        ),
      ),
      answerOf(candidate, options, async limits =>
        inspectNamespace(
          await this.clusters.connect(cluster),
          settings.namespace,
          limits,
        ),
      ),
    ]);
    const readings = {
      ...facts.answer,
      namespaceFacts: namespaceFacts.answer,
    };
    return {
      refusals: refuseByReading(candidate, readings),
      ...readChecks(readings, [
        ...unanswered(Object.values(CLUSTER_PARTS), facts),
        ...unanswered(Object.values(NAMESPACE_PARTS), namespaceFacts),
      ]),
    };
  }

  private async ask(
    candidate: Candidate,
    options: ValidationOptions,
  ): Promise<Validation> {
    const { cluster, manifests } = candidate;
    const what = whatIsSaidTo(manifests);
    const asked = await answerOf(candidate, options, async limits => {
      if (!(await this.canApply(cluster))) {
        return undefined;
      }
      const client = await this.clusters.connectToApply(cluster);
      return dryRun(client, manifests, limits);
    });
    if (asked.answer) {
      return readAnswers(asked.answer, candidate);
    }
    const {
      cause = `To ask it, the portal needs an entry with write rights for the cluster, and has none (vpn.clusters.${cluster}.applyCluster)`,
    } = asked;
    return { refusals: [], checked: [], notChecked: [{ what, cause }] };
  }

  private async canApply(cluster: string): Promise<boolean> {
    const clusters = await this.clusters.list();
    return clusters.some(({ name, canApply }) => name === cluster && canApply);
  }
}

/** @throws what `goOnWithout` throws where the cluster does not answer */
async function answerOf<T>(
  { cluster, settings: { delivery } }: Candidate,
  { allowUnchecked, unanswered: before, signal }: ValidationOptions,
  ask: (limits: RequestOptions) => Promise<T>,
): Promise<Answered<T>> {
  if (before !== undefined && allowUnchecked && delivery !== 'apply') {
    return { cause: before };
  }
  try {
    return { answer: await withinDeadline(cluster, ask, { signal }) };
  } catch (error) {
    return { cause: goOnWithout(error, { cluster, delivery, allowUnchecked }) };
  }
}

function unanswered(
  parts: string[],
  { cause }: Answered<unknown>,
): Unchecked[] {
  return cause === undefined ? [] : parts.map(what => ({ what, cause }));
}
