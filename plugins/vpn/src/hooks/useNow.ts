import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach(tell => tell()), SECOND);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

// In whole seconds: React wants the same answer until it is told of another.
const wholeSeconds = () => Math.floor(Date.now() / SECOND) * SECOND;

/**
 * The time in milliseconds since the epoch, new every second. One timer
 * serves all who use it.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, wholeSeconds);
}
