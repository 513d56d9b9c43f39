import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, render, screen } from '@testing-library/react';
import { Age } from './Age';

describe('Age', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('grows by itself, all ages by one timer', () => {
    const since = new Date().toISOString();
    const before = jest.getTimerCount();
    const { unmount } = render(
      <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
        <Age since={since} />
        <Age since={since} />
      </TestApiProvider>,
    );
    expect(screen.getAllByText('just now')).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(before + 1);

    act(() => jest.advanceTimersByTime(120_000));
    expect(screen.getAllByText(/minutes? ago/)).toHaveLength(2);

    unmount();
    expect(jest.getTimerCount()).toBe(before);
  });
});
