import type { VpnViewError } from 'backstage-plugin-vpn-common';
import type { LiveDocument } from '../stream/LiveDocument';
import { viewErrorOf } from './viewErrorOf';

/** One document of a view. That it cannot be shown is shown in its place. */
export class ViewPart<T extends object> {
  private state: { document?: T; error?: VpnViewError; settled?: boolean } = {};
  private started = false;

  constructor(
    private readonly source: LiveDocument<T>,
    private readonly onChange: () => void,
  ) {}

  /** The document, where it is known. */
  get document(): T | undefined {
    return this.state.document;
  }

  /** Why the document cannot be shown, where it cannot. */
  get error(): VpnViewError | undefined {
    return this.state.error;
  }

  /** Whether all that the document is made from was read, or failed. */
  get settled(): boolean {
    return Boolean(this.state.error || this.state.settled);
  }

  /** Finds out anew what the user may see of it. */
  async authorize() {
    try {
      await this.source.authorize();
      if (this.state.error) {
        this.state = {};
      }
    } catch (error) {
      this.stop();
      this.state = { error: viewErrorOf(error) };
    }
  }

  /** Shows the document from now on, where the user may see it. */
  start() {
    if (!this.started && !this.state.error) {
      this.started = true;
      this.source.start((document, settled) => {
        this.state = { document, settled };
        this.onChange();
      });
    }
  }

  stop() {
    if (this.started) {
      this.started = false;
      this.source.stop();
    }
  }
}
