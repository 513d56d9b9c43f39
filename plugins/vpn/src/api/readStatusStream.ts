import { applyMergePatch, VpnStatus } from 'backstage-plugin-vpn-common';
import { createParser, EventSourceMessage } from 'eventsource-parser';

/**
 * Silence, in milliseconds, after which a stream is taken for dead: the
 * backend sends at least a comment every 15 s.
 */
const SILENCE = 45_000;

/** Told whenever the backend was heard: with the status where it changed. */
export type StatusListener = (changed?: VpnStatus) => void;

/**
 * Reads the event stream of a status until the backend ends it or the signal
 * aborts.
 *
 * @throws Error where the connection broke or fell silent
 */
export async function readStatusStream(
  response: Response,
  onHeard: StatusListener,
  signal: AbortSignal,
): Promise<void> {
  const reader = response.body!.getReader();
  // Frees the connection. Of one that broke there is nothing to free.
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const decoder = new TextDecoder();
  let status: VpnStatus | undefined;
  const parser = createParser({
    onEvent: event => {
      status = nextStatus(status, event);
      onHeard(status);
    },
    onComment: () => onHeard(),
  });
  try {
    for (;;) {
      const { done, value } = await withinSilence(reader.read());
      if (done) {
        return;
      }
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
}

function nextStatus(
  status: VpnStatus | undefined,
  { event, data }: EventSourceMessage,
): VpnStatus | undefined {
  if (event === 'status') {
    return JSON.parse(data);
  }
  if (event === 'patch' && status) {
    return applyMergePatch(status, JSON.parse(data));
  }
  return status;
}

async function withinSilence<T>(read: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('The portal has not been heard for 45 s')),
      SILENCE,
    );
  });
  return Promise.race([read, silence]).finally(() => clearTimeout(timer));
}
