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
 * Reads the event stream of a status to its end. Returns where the backend
 * ended it.
 *
 * @throws Error where the connection broke or fell silent
 */
export async function readStatusStream(
  response: Response,
  onHeard: StatusListener,
): Promise<void> {
  const reader = response.body!.getReader();
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
    // Frees the connection where reading stopped before its end.
    reader.cancel().catch(() => undefined);
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
