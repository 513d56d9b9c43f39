import { type OpenAnswer, openRequest } from './openRequest';
import { Sightings } from './Sightings';
import { untilLeft } from './untilLeft';
import { now, type Viewer } from './Viewer';

/** Reads a stream of the VPN plugin as its frontend does. */
export class StreamViewer implements Viewer {
  answers = 0;
  firstBytes = 0;
  readonly firstStatus: Promise<number>;
  private readonly sightings = new Sightings();
  private readonly leaving = new AbortController();
  private answer?: OpenAnswer;

  /** @param complete - what is in the stream once the status of a running VPN is */
  constructor(url: string, complete = '"tunnel":{') {
    const started = now();
    this.firstStatus = this.sees(complete).then(at => at - started);
    untilLeft(this.read(url), this.leaving.signal);
  }

  get bytes(): number {
    return this.answer?.bytes() ?? 0;
  }

  sees(marker: string): Promise<number> {
    return this.sightings.wait(marker);
  }

  stop() {
    this.leaving.abort();
  }

  private async read(url: string) {
    this.answer = await openRequest(url, { signal: this.leaving.signal });
    let rest = '';
    this.answer.text.on('data', (chunk: string) => {
      const events = (rest + chunk).split('\n\n');
      rest = events.pop()!;
      events
        .filter(event => event.startsWith('event:'))
        .forEach(event => {
          this.answers += 1;
          // Until the clusters have answered a status is short.
          this.firstBytes = Math.max(this.firstBytes, event.length);
          this.sightings.look(event);
        });
    });
  }
}
