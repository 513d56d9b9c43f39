import { ViewStore } from '../view/ViewStore';
import { Follower } from './Follower';

const SILENCE = 45_000;

describe('Follower', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const follow = () => {
    const store = new ViewStore();
    return { store, follower: new Follower(store) };
  };

  it('says so when the leader falls silent', () => {
    const { store, follower } = follow();
    follower.show(new Set(['fleet']));
    follower.hear({ type: 'view', view: { vpns: {} } });
    jest.advanceTimersByTime(SILENCE - 1);
    follower.hear({ type: 'heard' });
    jest.advanceTimersByTime(SILENCE - 1);
    expect(store.state.connection).toBe('live');

    jest.advanceTimersByTime(1);
    expect(store.state).toMatchObject({
      connection: 'broken',
      error: { message: 'The portal has not been heard for 45 s' },
    });

    follower.hear({ type: 'heard' });
    expect(store.state.connection).toBe('live');
  });

  it('expects nothing while it shows nothing', () => {
    const { store, follower } = follow();
    follower.show(new Set(['fleet']));
    follower.show(new Set());
    jest.advanceTimersByTime(SILENCE);

    expect(store.state.connection).toBe('connecting');
  });

  it('takes no change of a view that it does not know', () => {
    const { store, follower } = follow();
    follower.hear({ type: 'patch', patch: { vpns: {} } });
    follower.hear({ type: 'heard' });
    expect(store.state.connection).toBe('connecting');

    const error = { name: 'TypeError', message: 'Failed to fetch' };
    follower.hear({ type: 'failed', error });
    expect(store.state).toMatchObject({ connection: 'broken', error });
  });
});
