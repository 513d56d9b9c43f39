import { orderedBy, sortBy } from './sorting';

describe('orderedBy', () => {
  it('turns the order round when it is chosen again', () => {
    const once = orderedBy({ order: 'name', descending: false }, 'sent');
    expect(once).toEqual({ order: 'sent', descending: false });
    const twice = orderedBy(once, 'sent');
    expect(twice.descending).toBe(true);
    expect(orderedBy(twice, 'sent').descending).toBe(false);
    expect(orderedBy(twice, 'name').descending).toBe(false);
  });
});

describe('sortBy', () => {
  const items = ['device-10', '', 'device-2', 'Device-1'];
  const valueOf = (item: string) => item || undefined;

  it('puts numbers in names in their order, and what has no value last either way', () => {
    expect(sortBy(items, valueOf, false)).toEqual([
      'Device-1',
      'device-2',
      'device-10',
      '',
    ]);
    expect(sortBy(items, valueOf, true)).toEqual([
      'device-10',
      'device-2',
      'Device-1',
      '',
    ]);
  });
});
