import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import type { ClusterFactsApi } from './ClusterFactsApi';

/** How long, in milliseconds, an answer is taken for what the cluster still says. */
const FRESH = 20_000;

interface Answer {
  askedAt: number;
  facts: Promise<ClusterFacts>;
}

/** Asks a cluster once for all fields of a page; a question that failed is asked anew. */
export class SharedClusterFacts implements ClusterFactsApi {
  private readonly answers = new Map<string, Answer>();

  constructor(
    private readonly ask: (cluster: string) => Promise<ClusterFacts>,
  ) {}

  getFacts(cluster: string): Promise<ClusterFacts> {
    const known = this.answers.get(cluster);
    if (known && Date.now() - known.askedAt < FRESH) {
      return known.facts;
    }
    const answer = { askedAt: Date.now(), facts: this.ask(cluster) };
    this.answers.set(cluster, answer);
    answer.facts.catch(() => {
      if (this.answers.get(cluster) === answer) {
        this.answers.delete(cluster);
      }
    });
    return answer.facts;
  }
}
