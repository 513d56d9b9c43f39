import { Readable } from 'node:stream';
import { readLines } from './readLines';

async function linesOf(...chunks: Array<string | Buffer>): Promise<string[]> {
  const lines: string[] = [];
  const stream = Readable.from(
    chunks.map(chunk => Buffer.from(chunk)),
    {
      objectMode: false,
    },
  );
  for await (const line of readLines(stream)) {
    lines.push(line);
  }
  return lines;
}

describe('readLines', () => {
  it.each<[string, Array<string | Buffer>, string[]]>([
    ['nothing of an empty stream', [], []],
    ['a line that ends with the stream', ['one\n'], ['one']],
    ['a last line without a line end', ['one\ntwo'], ['one', 'two']],
    [
      'several lines of one chunk',
      ['one\ntwo\nthree\n'],
      ['one', 'two', 'three'],
    ],
    ['a line of several chunks', ['o', 'n', 'e\ntw', 'o\n'], ['one', 'two']],
    ['a line end at the start of a chunk', ['one', '\ntwo\n'], ['one', 'two']],
  ])('gives %s', async (_, chunks, lines) => {
    expect(await linesOf(...chunks)).toEqual(lines);
  });

  it('puts characters together whose bytes arrive apart', async () => {
    const bytes = Buffer.from('Büro 🔑\n');
    const single = [...bytes].map(byte => Buffer.from([byte]));
    expect(await linesOf(...single)).toEqual(['Büro 🔑']);
  });
});
