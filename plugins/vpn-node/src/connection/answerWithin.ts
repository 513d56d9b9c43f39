import { abortable } from './abortable';
import { Deadline } from './Deadline';

/** Waits for an answer of the Kubernetes plugin, but no longer than some milliseconds; throws then. */
export async function answerWithin<T>(
  milliseconds: number,
  answer: Promise<T>,
): Promise<T> {
  const deadline = new Deadline();
  deadline.set(
    milliseconds,
    () => new Error(`no answer within ${milliseconds / 1000} s`),
  );
  try {
    return await abortable(answer, deadline.signal);
  } finally {
    deadline.clear();
  }
}
