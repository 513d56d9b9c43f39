import { text } from 'node:stream/consumers';
import type { Entity } from '@backstage/catalog-model';
import { openRequest } from './openRequest';
import { Sightings } from './Sightings';
import { untilLeft } from './untilLeft';
import { now, type Viewer } from './Viewer';

/** The interval of `useKubernetesObjects` in `@backstage/plugin-kubernetes-react`. */
const INTERVAL = 10_000;

/** Asks as the frontend of the Kubernetes plugin does: for everything, every ten seconds. */
export class StockViewer implements Viewer {
  bytes = 0;
  answers = 0;
  firstBytes = 0;
  readonly firstStatus: Promise<number>;
  private readonly sightings = new Sightings();
  private readonly timer: NodeJS.Timeout;
  private readonly leaving = new AbortController();

  constructor(
    private readonly baseUrl: string,
    private readonly entity: Entity,
  ) {
    const started = now();
    this.firstStatus = this.ask().then(() => now() - started);
    this.timer = setInterval(() => this.ask(), INTERVAL);
  }

  sees(marker: string): Promise<number> {
    return this.sightings.wait(marker);
  }

  stop() {
    clearInterval(this.timer);
    this.leaving.abort();
  }

  private ask(): Promise<void> {
    return untilLeft(this.read(), this.leaving.signal);
  }

  private async read() {
    const { name } = this.entity.metadata;
    const answer = await openRequest(
      `${this.baseUrl}/api/kubernetes/services/${name}`,
      {
        body: { auth: {}, entity: this.entity },
        signal: this.leaving.signal,
      },
    );
    const received = await text(answer.text);
    this.bytes += answer.bytes();
    this.firstBytes ||= received.length;
    this.answers += 1;
    this.sightings.look(received);
  }
}
