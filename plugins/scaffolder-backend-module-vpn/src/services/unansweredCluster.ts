import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { Delivery } from 'backstage-plugin-vpn-common';
import { ClusterRequestError } from 'backstage-plugin-vpn-node';
import { FORM_FIELDS } from './formFields';

/** What the user decided about a cluster that does not answer. */
export interface UnansweredChoice {
  cluster: string;
  delivery?: Delivery;
  /** Whether to go on without what the cluster would tell. */
  allowUnchecked?: boolean;
}

/**
 * Goes on without a cluster that does not answer, where the user chose so and
 * the portal does not have to apply to it; gives why it does not answer.
 *
 * @throws ServiceUnavailableError that tells of the choice where the user did not choose
 * @throws InputError if the portal shall apply
 * @throws the error itself if it is another one
 */
export function goOnWithout(
  error: unknown,
  { cluster, delivery, allowUnchecked }: UnansweredChoice,
): string {
  if (!(error instanceof ClusterRequestError)) {
    throw error;
  }
  const cause = error.message;
  if (!allowUnchecked) {
    throw new ServiceUnavailableError(
      `Nothing was published, because cluster ${cluster} cannot be asked whether it would take the VPN. ${cause}. Try again once it answers. Or start over and tick "${FORM_FIELDS.uncheckedCluster}" (uncheckedCluster): the VPN is then published without having been checked`,
    );
  }
  if (delivery === 'apply') {
    throw new InputError(
      `${FORM_FIELDS.delivery} (delivery): the portal cannot apply to cluster ${cluster} now. ${cause}. Choose another way, or try again once it answers`,
    );
  }
  return cause;
}
