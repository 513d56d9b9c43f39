import { isError } from '@backstage/errors';
import type { Answer, Question } from './protocol';

/** What a process can be asked, by name. */
export type Handlers = Record<string, (input: never) => unknown>;

/** Answers what the process that started this one asks. */
export function answer(handlers: Handlers) {
  process.on('message', async ({ id, name, input }: Question) => {
    const reply = await Promise.resolve()
      .then(() => handlers[name](input as never))
      .then(
        (output): Answer => ({ id, output }),
        (error): Answer => ({
          id,
          error: isError(error) ? error.stack : `${error}`,
        }),
      );
    process.send!(reply);
  });
  // Without its starter there is nothing to measure.
  process.on('disconnect', () => process.exit());
}
