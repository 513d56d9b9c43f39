const STEP = 1_000;

/**
 * Lets the time of timers go on by itself, and jump with {@link passTime};
 * what comes over the network arrives as ever.
 */
export function useFastTimers() {
  jest.useFakeTimers({
    advanceTimers: true,
    doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'],
  });
}

/** Lets some milliseconds pass in no time, with what happens on the network in them. */
export async function passTime(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += STEP) {
    await jest.advanceTimersByTimeAsync(STEP);
    for (let turn = 0; turn < 10; turn++) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
    }
  }
}
