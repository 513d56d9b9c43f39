import { createParser } from 'eventsource-parser';
import type { StreamEvent } from '../view/viewState';
import { SilenceTimer } from './SilenceTimer';

/**
 * Opens the event stream of a view and reads it until the backend ends it or
 * the signal aborts.
 *
 * @throws Error where it cannot be opened, broke or fell silent
 */
export async function readViewStream(
  open: (signal: AbortSignal) => Promise<Response>,
  onEvent: (event: StreamEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  // Aborted after all in any case: it frees the connection.
  const reading = new AbortController();
  const stop = () => reading.abort();
  signal.addEventListener('abort', stop, { once: true });
  let silence: Error | undefined;
  const timer = new SilenceTimer(error => {
    silence = error;
    stop();
  });
  timer.restart();
  try {
    const response = await open(reading.signal);
    await readEvents(response, onEvent, () => timer.restart(), reading.signal);
  } catch (error) {
    throw silence ?? error;
  } finally {
    timer.stop();
    stop();
    signal.removeEventListener('abort', stop);
  }
  if (silence) {
    throw silence;
  }
}

async function readEvents(
  response: Response,
  onEvent: (event: StreamEvent) => void,
  onHeard: () => void,
  signal: AbortSignal,
) {
  const reader = response.body!.getReader();
  // Of a connection that broke there is nothing to free.
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const decoder = new TextDecoder();
  const parser = viewParser(onEvent);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    onHeard();
    parser.feed(decoder.decode(value, { stream: true }));
  }
}

function viewParser(onEvent: (event: StreamEvent) => void) {
  let isShown = false;
  return createParser({
    onEvent: ({ event, data }) => {
      if (event === 'view') {
        isShown = true;
        onEvent({ type: 'view', view: JSON.parse(data) });
      } else if (event === 'patch') {
        onEvent({ type: 'patch', patch: JSON.parse(data) });
      }
    },
    // Before there is a view, what is shown is not current.
    onComment: () => isShown && onEvent({ type: 'heard' }),
  });
}
