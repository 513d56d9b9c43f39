import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';

/** Age from which a credential is fetched anew; the shortest-lived, those of EKS, last 15 minutes. */
const MAX_AGE_MILLISECONDS = 5 * 60_000;

/** The portal's credential for one cluster, fetched anew before it expires. */
export class Credentials {
  private kept?: { credential: Promise<KubernetesCredential>; since: number };

  constructor(
    private readonly fetchCredential: () => Promise<KubernetesCredential>,
  ) {}

  async get(): Promise<KubernetesCredential> {
    if (this.kept && Date.now() - this.kept.since < MAX_AGE_MILLISECONDS) {
      return this.kept.credential;
    }
    const kept = { credential: this.fetchCredential(), since: Date.now() };
    this.kept = kept;
    kept.credential.catch(() => this.drop(kept));
    return kept.credential;
  }

  /** Fetches anew what the API server refused, once for all requests that it refused. */
  async replace(refused: KubernetesCredential): Promise<KubernetesCredential> {
    const { kept } = this;
    if ((await kept?.credential) === refused) {
      this.drop(kept);
    }
    return this.get();
  }

  private drop(kept: typeof this.kept) {
    if (this.kept === kept) {
      this.kept = undefined;
    }
  }
}
