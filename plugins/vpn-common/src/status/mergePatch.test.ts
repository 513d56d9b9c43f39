import type { JsonObject } from '@backstage/types';
import { applyMergePatch, createMergePatch } from './mergePatch';

describe('merge patches', () => {
  const before = {
    health: 'down',
    pods: [{ name: 'a' }],
    tunnel: { state: 'up' },
    service: { nodePort: 31820 },
  };
  const after = {
    health: 'healthy',
    pods: [{ name: 'b' }],
    service: { nodePort: 31820 },
    tunnel: undefined,
  };

  it('hold only what changed, and give the new document', () => {
    const patch = createMergePatch<object>(before, after)!;

    expect(patch).toEqual({
      health: 'healthy',
      pods: [{ name: 'b' }],
      tunnel: null,
    });
    expect(applyMergePatch<object>(before, patch)).toEqual(after);
    expect(before.tunnel).toEqual({ state: 'up' });
  });

  it('are absent where nothing changed', () => {
    expect(
      createMergePatch<object>(before, {
        ...JSON.parse(JSON.stringify(before)),
        volume: undefined,
      }),
    ).toBeUndefined();
  });

  it('leave what they do not name the same object', () => {
    const vpns = { vpns: { office: { peers: 1 }, lab: { peers: 2 } } };
    const next = applyMergePatch(vpns, { vpns: { office: { peers: 3 } } });

    expect(next).toEqual({ vpns: { office: { peers: 3 }, lab: { peers: 2 } } });
    expect(next.vpns.lab).toBe(vpns.vpns.lab);
  });

  // The examples of RFC 7386, appendix A, whose documents are objects.
  it.each<[JsonObject, JsonObject, JsonObject]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('turn %j by %j into %j', (target, patch, result) => {
    expect(applyMergePatch(target, patch)).toEqual(result);
  });
});
