import type { Readable } from 'node:stream';

/** Splits a stream of UTF-8 text into its lines; the last one needs no line end. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  // Decodes characters whose bytes arrive in different chunks.
  stream.setEncoding('utf8');
  let rest: string[] = [];
  for await (const chunk of stream) {
    const [first, ...lines] = (chunk as string).split('\n');
    rest.push(first);
    for (const line of lines) {
      yield rest.join('');
      rest = [line];
    }
  }
  const last = rest.join('');
  if (last) {
    yield last;
  }
}
