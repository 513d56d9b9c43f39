import { ViewStore } from '../view/ViewStore';
import type { ViewEvent } from '../view/viewState';
import { Follower } from './Follower';

describe('Follower', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const follow = () => {
    const store = new ViewStore();
    const onLost = jest.fn();
    const follower = new Follower(store, onLost);
    const hear = (event?: ViewEvent) =>
      follower.hear({ type: 'told', term: 1, event });
    return { store, onLost, follower, hear };
  };

  it('takes a leader that it does not hear for 3 s for lost', () => {
    const { onLost, hear, follower } = follow();
    jest.advanceTimersByTime(2_500);
    hear();
    jest.advanceTimersByTime(2_400);
    expect(onLost).not.toHaveBeenCalled();

    jest.advanceTimersByTime(1_000);
    expect(onLost).toHaveBeenCalledTimes(1);
    follower.stop();
    jest.advanceTimersByTime(5_000);
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('takes no change of a view that it does not know', () => {
    const { store, hear } = follow();
    hear({ type: 'patch', patch: { vpns: {} } });
    hear({ type: 'heard' });
    expect(store.state.connection).toBe('connecting');

    const error = { name: 'TypeError', message: 'Failed to fetch' };
    hear({ type: 'failed', error });
    expect(store.state).toMatchObject({ connection: 'broken', error });

    hear({ type: 'view', view: { vpns: {} } });
    hear({ type: 'patch', patch: { vpns: { 'resource:default/lab': {} } } });
    expect(store.state).toMatchObject({
      view: { vpns: { 'resource:default/lab': {} } },
      connection: 'live',
    });
  });
});
