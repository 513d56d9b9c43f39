import { applyMergePatch, createMergePatch } from './mergePatch';

describe('merge patches', () => {
  const before = {
    health: 'down',
    pods: [{ name: 'a' }],
    tunnel: { state: 'up' },
  };
  const after = { health: 'healthy', pods: [{ name: 'b' }] };

  it('hold only what changed, and give the new document', () => {
    const patch = createMergePatch<object>(before, after)!;
    expect(patch).toEqual({
      health: 'healthy',
      pods: [{ name: 'b' }],
      tunnel: null,
    });
    expect(applyMergePatch(before, patch)).toEqual(after);
    expect(before.tunnel).toEqual({ state: 'up' });
  });

  it('are absent where nothing changed', () => {
    expect(
      createMergePatch(before, JSON.parse(JSON.stringify(before))),
    ).toBeUndefined();
  });
});
