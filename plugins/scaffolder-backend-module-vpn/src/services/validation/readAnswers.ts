import type { ClusterRequestError } from 'backstage-plugin-vpn-node';
import type { Manifest } from '../readManifests';
import { adviceOn, lacksRight } from './adviceOn';
import type { Answer } from './dryRun';
import type { Candidate, Validation } from './ManifestValidator';
import type { Refusal } from './Refusal';

/** What the answers of an API server to a dry run mean for a VPN. */
export function readAnswers(
  answers: Answer[],
  { settings, manifests }: Candidate,
): Validation {
  const accepted: Manifest[] = [];
  const waiting: Manifest[] = [];
  const validation: Validation = { refusals: [], checked: [], notChecked: [] };
  for (const { manifest, refusal } of answers) {
    if (!refusal) {
      accepted.push(manifest);
    } else if (awaitsItsNamespace(manifest, refusal, manifests)) {
      waiting.push(manifest);
    } else if (lacksRight(refusal.message) && settings.delivery !== 'apply') {
      // Whoever delivers it then has rights of their own.
      validation.notChecked.push({
        what: whatIsSaidTo([manifest]),
        cause: refusal.message,
      });
    } else {
      validation.refusals.push(...describe(manifest, refusal));
    }
  }
  if (accepted.length) {
    validation.checked.push(whatIsSaidTo(accepted));
  }
  if (waiting.length) {
    validation.notChecked.push({
      what: whatIsSaidTo(waiting),
      cause: `The namespace ${settings.namespace} does not exist yet, and a cluster judges these only inside of it: that is no fault`,
    });
  }
  return validation;
}

/** Names a check of some objects. */
export function whatIsSaidTo(manifests: Manifest[]): string {
  return `what the cluster says to ${manifests
    .map(({ object }) => `${object.kind} ${object.metadata.name}`)
    .join(', ')}`;
}

/** A namespace that will come with the VPN has nothing in it yet, not even to ask. */
function awaitsItsNamespace(
  { object: { metadata } }: Manifest,
  { failure, message }: ClusterRequestError,
  manifests: Manifest[],
): boolean {
  const { namespace } = metadata;
  return (
    failure === 'missing' &&
    message.includes(`namespaces "${namespace}" not found`) &&
    manifests.some(
      ({ object }) =>
        object.kind === 'Namespace' && object.metadata.name === namespace,
    )
  );
}

/** One refusal a field, in the API server's own words. */
function describe(
  { file, object }: Manifest,
  { cluster, message, answer }: ClusterRequestError,
): Refusal[] {
  const words = message.replace(`Cluster ${cluster}: `, '');
  const causes = answer?.causes?.length
    ? answer.causes
    : [{ field: undefined, message: words }];
  return causes.map(({ field, message: said = words }) => {
    const { text, formField } = adviceOn(said);
    return {
      file,
      field: field ?? `${object.kind} ${object.metadata.name}`,
      words: said.replace(/\s+/g, ' '),
      message: text,
      formField,
    };
  });
}
