import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { Response } from 'express';
import { LONGEST_TIMER } from '../longestTimer';
import { DocumentStream } from './DocumentStream';
import type { LiveDocument } from './LiveDocument';

const AUTHORIZE_AGAIN = 60_000;

/** The open streams. */
export class DocumentStreams {
  private readonly streams = new Set<DocumentStream<object>>();
  private stopped = false;

  constructor(private readonly logger: LoggerService) {}

  /**
   * Streams a document until the client leaves, the user may no longer see it,
   * the credentials expire, or the backend shuts down.
   *
   * @throws what authorizing the document throws
   */
  async open<T extends object>(
    response: Response,
    credentials: BackstageCredentials,
    firstEvent: string,
    document: LiveDocument<T>,
  ): Promise<void> {
    await document.authorize();
    if (this.stopped) {
      throw new ServiceUnavailableError('The backend is shutting down');
    }
    if (response.closed) {
      return;
    }
    const stream = new DocumentStream<T>(response, firstEvent);
    const timers = this.endInTime(stream, credentials, document);
    this.streams.add(stream);
    response.on('close', () => {
      timers.forEach(clearTimeout);
      this.streams.delete(stream);
      document.stop();
    });
    document.start(value => stream.send(value));
  }

  /** The first event of each open stream, which tells what it shows. */
  list(): string[] {
    return [...this.streams].map(({ firstEvent }) => firstEvent);
  }

  /** Ends all, and takes no more. */
  stop() {
    this.stopped = true;
    this.streams.forEach(stream => stream.end());
  }

  private endInTime(
    stream: DocumentStream<object>,
    { expiresAt }: BackstageCredentials,
    document: LiveDocument<object>,
  ): NodeJS.Timeout[] {
    const check = setInterval(
      () => this.authorizeAgain(stream, document),
      AUTHORIZE_AGAIN,
    );
    if (!expiresAt) {
      return [check];
    }
    const left = Math.min(expiresAt.getTime() - Date.now(), LONGEST_TIMER);
    return [check, setTimeout(() => stream.end(), left)];
  }

  private async authorizeAgain(
    stream: DocumentStream<object>,
    document: LiveDocument<object>,
  ) {
    try {
      await document.authorize();
    } catch (error) {
      // The client asks again, and is answered with the error.
      this.logger.debug(
        `A stream ends: ${isError(error) ? error.message : error}`,
      );
      stream.end();
    }
  }
}
