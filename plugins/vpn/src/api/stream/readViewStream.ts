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
  const reading = new AbortController();
  const stop = () => reading.abort();
  signal.addEventListener('abort', stop, { once: true });
  let onSilence = (_: Error) => {};
  const silence = new Promise<never>((_, reject) => {
    onSilence = reject;
  });
  const timer = new SilenceTimer(onSilence);
  timer.restart();
  const read = async () =>
    readEvents(
      await open(reading.signal),
      onEvent,
      () => timer.restart(),
      reading.signal,
    );
  try {
    await Promise.race([read(), silence]);
  } finally {
    timer.stop();
    // Frees the connection, however it ended.
    stop();
    signal.removeEventListener('abort', stop);
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
