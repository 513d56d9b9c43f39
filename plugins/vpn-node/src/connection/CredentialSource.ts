import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import type { ClusterAccess } from '../ClusterAccess';
import { ClusterRequestError } from '../ClusterRequestError';
import { answerWithin } from './answerWithin';
import { authProviderOf } from './authProvider';

const CREDENTIAL_MILLISECONDS = 5_000;

/** Asks the auth provider of a cluster for the portal's credential, within a deadline. */
export class CredentialSource {
  private logged?: string;

  constructor(
    private readonly cluster: ClusterDetails,
    private readonly access: () => Promise<ClusterAccess>,
    private readonly logger: LoggerService,
  ) {}

  /** @throws ClusterRequestError that says nothing of the provider's settings */
  async fetch(): Promise<KubernetesCredential> {
    const access = await this.access();
    try {
      const credential = await answerWithin(
        CREDENTIAL_MILLISECONDS,
        access.getCredential(this.cluster),
      );
      this.logged = undefined;
      return credential;
    } catch (error) {
      throw this.failure(toError(error));
    }
  }

  /** What an auth provider says may quote its settings, so it goes to the log alone. */
  private failure(error: Error): ClusterRequestError {
    const { name } = this.cluster;
    const message = `the auth provider "${authProviderOf(
      this.cluster,
    )}" gives no credential`;
    // It is asked again and again: the log says it once, and again when it changes.
    if (this.logged !== error.message) {
      this.logged = error.message;
      this.logger.warn(`Cluster ${name}: ${message}`, error);
    }
    return new ClusterRequestError(
      name,
      'unreachable',
      `${message}; the backend's log says why`,
    );
  }
}
