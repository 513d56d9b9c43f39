import { mergePatch, strategicMergePatch } from './patches';

describe('mergePatch', () => {
  it('merges maps, removes with null and replaces all else', () => {
    expect(
      mergePatch(
        { a: { b: 1, c: 2 }, list: [1, 2], gone: true },
        { a: { b: 3 }, list: [3], gone: null, added: { d: null, e: 4 } },
      ),
    ).toEqual({ a: { b: 3, c: 2 }, list: [3], added: { e: 4 } });
  });
});

describe('strategicMergePatch', () => {
  const target = {
    spec: {
      containers: [
        { name: 'one', image: 'one:1', args: ['a', 'b'] },
        { name: 'two', image: 'two:1' },
      ],
    },
  };

  it('merges lists by their keys', () => {
    expect(
      strategicMergePatch(target, {
        spec: {
          '$setElementOrder/containers': [{ name: 'one' }, { name: 'two' }],
          containers: [{ name: 'one', args: ['c'] }],
        },
      }),
    ).toEqual({
      spec: {
        containers: [
          { name: 'one', image: 'one:1', args: ['c'] },
          { name: 'two', image: 'two:1' },
        ],
      },
    });
  });

  it('removes an item that is marked for it', () => {
    expect(
      strategicMergePatch(target, {
        spec: { containers: [{ name: 'one', $patch: 'delete' }] },
      }),
    ).toEqual({ spec: { containers: [{ name: 'two', image: 'two:1' }] } });
  });
});
