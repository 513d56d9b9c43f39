import { sample } from '../__fixtures__/samples';
import { deriveVpnStatus } from '../derive/deriveVpnStatus';
import { unreadSources } from './unreadSources';
import type { VpnSource, VpnSourceKind } from './vpnStatus';

const status = deriveVpnStatus(sample('office'), Date.now()).status;
const everything: VpnSourceKind[] = status.sources.map(({ kind }) => kind);

/** A status of which some kinds cannot be read. */
const without = (
  kinds: VpnSourceKind[],
  change: (kind: VpnSourceKind) => Partial<VpnSource>,
  messages: string[] = [],
) =>
  unreadSources({
    ...status,
    problems: messages.map(message => ({
      code: 'cluster-unreachable',
      severity: 'error',
      message,
      hint: '',
    })),
    sources: status.sources.map(source =>
      kinds.includes(source.kind)
        ? { ...source, ...change(source.kind) }
        : source,
    ),
  });

describe('unreadSources', () => {
  it('is empty while all can be read, and where there is no Longhorn', () => {
    expect(unreadSources(status)).toEqual([]);
    expect(
      without(['longhornvolumes'], () => ({ state: 'absent', cause: '404' })),
    ).toEqual([]);
  });

  it('says once what all kinds fail for', () => {
    const timeout = { state: 'stale', cause: 'it timed out' } as const;
    expect(without(everything, () => timeout)).toEqual([
      { kinds: everything, isEverything: true, ...timeout },
    ]);
    expect(
      without(['pods', 'services', 'longhornvolumes'], () => timeout),
    ).toEqual([
      {
        kinds: ['pods', 'services', 'longhornvolumes'],
        isEverything: false,
        ...timeout,
      },
    ]);
  });

  it('takes refusals that differ in the name of the kind alone for one', () => {
    const refused = (kind: string) =>
      ({ state: 'refused', cause: `${kind} is forbidden` } as const);
    expect(without(['pods', 'services'], refused)).toMatchObject([
      { kinds: ['pods', 'services'], cause: 'pods is forbidden' },
    ]);
  });

  it('tells different reasons apart', () => {
    expect(
      without(['pods', 'services'], kind =>
        kind === 'pods'
          ? { state: 'refused', cause: 'forbidden' }
          : { state: 'unreachable', cause: 'closed' },
      ),
    ).toMatchObject([{ kinds: ['pods'] }, { kinds: ['services'] }]);
  });

  it('leaves out a cause that a problem tells', () => {
    expect(
      without(everything, () => ({ state: 'unreachable', cause: 'closed' }), [
        'Cluster demo: closed',
      ])[0].cause,
    ).toBeUndefined();
  });
});
