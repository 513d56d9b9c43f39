import { now } from './Viewer';

/** Who waits for which text to arrive. */
export class Sightings {
  private readonly waiting = new Map<string, (at: number) => void>();

  wait(text: string): Promise<number> {
    return new Promise(resolve => this.waiting.set(text, resolve));
  }

  look(received: string) {
    for (const [text, tell] of this.waiting) {
      if (received.includes(text)) {
        this.waiting.delete(text);
        tell(now());
      }
    }
  }
}
