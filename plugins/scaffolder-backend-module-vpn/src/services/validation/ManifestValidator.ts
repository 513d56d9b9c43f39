import type { VpnSettings } from 'backstage-plugin-vpn-common';
import type { Manifest } from '../readManifests';
import type { Refusal } from './Refusal';

/** A VPN that is about to be published. */
export interface Candidate {
  /** Cluster that it is for, as the Kubernetes plugin knows it. */
  cluster: string;
  settings: VpnSettings;
  manifests: Manifest[];
}

/** How a candidate is validated. */
export interface ValidationOptions {
  /** Whether to go on where the cluster does not answer. */
  allowUnchecked?: boolean;
  /** Why the cluster did not answer just before, so that nobody waits for it again. */
  unanswered?: string;
  /** Whether the user may know which Service holds a port. */
  tellHolder?: boolean;
  signal?: AbortSignal;
}

/** What could not be checked, and why. */
export interface Unchecked {
  what: string;
  cause: string;
}

/** What a cluster says to a VPN that is about to be published. */
export interface Validation {
  refusals: Refusal[];
  /** What was checked. */
  checked: string[];
  notChecked: Unchecked[];
}

/** Asks a cluster whether it would take the objects of a VPN. */
export interface ManifestValidator {
  /**
   * Asks the cluster, within 10 s in all, and changes nothing there. Where the
   * portal has an entry with write rights for it, the API server is asked
   * about each object; what it does not check itself then, or without such an
   * entry, reading tells.
   *
   * @throws ServiceUnavailableError if the cluster does not answer and nobody chose to go on
   * @throws InputError if it does not answer and the portal shall apply, or a manifest is none of a VPN
   * @throws NotFoundError or NotAllowedError if the portal cannot use the cluster
   */
  validate(
    candidate: Candidate,
    options?: ValidationOptions,
  ): Promise<Validation>;
}
