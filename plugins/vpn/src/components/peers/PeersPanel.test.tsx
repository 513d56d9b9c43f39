import { within } from '@testing-library/react';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import { healthyOffice } from '../../__testUtils__/office';
import {
  officeAfter,
  peerRow,
  peersPanel,
  renderPeersPanel,
} from '../../__testUtils__/renderPeersPanel';
import { peerColumns } from './peerColumns';

const [laptop, branch] = healthyOffice.peers;
const busier = { ...laptop, receivedBytes: laptop.receivedBytes + 25_000 };

describe('PeersPanel', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows rates and a graph from the second report on', async () => {
    const show = await renderPeersPanel(officeAfter(0, [laptop, branch]));
    expect(peersPanel().getByText(/^Rates come with the second/)).toBeVisible();
    expect(peerRow(/laptop/)).not.toHaveTextContent('/s');

    show({ status: officeAfter(10, [busier, branch]) });

    expect(
      peersPanel().getByText(/^Rates are averages over 10 s/),
    ).toBeVisible();
    expect(peerRow(/laptop/)).toHaveTextContent('1.3 MB2.5 kB/s');
    expect(
      await within(peerRow(/laptop/)).findByRole('img', {
        name: 'Received 2.5 kB/s last, 2.5 kB/s at most; sent 0 bytes/s last, 0 bytes/s at most',
      }),
    ).toBeVisible();
    expect(
      within(peerRow(/branch/)).queryByRole('img'),
    ).not.toBeInTheDocument();
  });

  it('shows no rates while reports do not come in, and says as of when', async () => {
    const show = await renderPeersPanel(officeAfter(0, [laptop]));
    show({ status: officeAfter(10, [busier]) });

    show({ connection: 'broken' });
    expect(peersPanel().getByText(/^Not current/)).toHaveTextContent(
      /Last report of the tunnel: (just now|.* ago)$/,
    );
    expect(peerRow(/laptop/)).toHaveTextContent('1.3 MB');
    expect(peerRow(/laptop/)).not.toHaveTextContent('/s');

    show({ connection: 'live' });
    expect(peerRow(/laptop/)).toHaveTextContent('2.5 kB/s');
  });

  it('draws only the rows again of which something changed', async () => {
    const show = await renderPeersPanel(officeAfter(0, [laptop, branch]));
    show({ status: officeAfter(10, [busier, branch]) });
    const drawn = jest.spyOn(peerColumns[0], 'show');

    const again = { ...busier, receivedBytes: busier.receivedBytes + 1 };
    show({ status: officeAfter(20, [again, { ...branch }]) });

    expect(drawn.mock.calls.map(([{ entry }]) => entry.peer.name)).toEqual([
      'laptop',
    ]);
  });

  it('says once that endpoints are left out, and has no column for them', async () => {
    await renderPeersPanel(
      officeAfter(0, [{ ...laptop, endpoint: undefined }, branch]),
    );

    expect(
      peersPanel().getByText(/you need the permission vpn.peers.read/),
    ).toBeVisible();
    expect(
      peersPanel().queryByRole('columnheader', { name: 'Endpoint' }),
    ).not.toBeInTheDocument();
  });

  it.each<[string, RegExp, Partial<VpnStatus>]>([
    ['has no peers', /^The VPN has no peers yet. Add a device/, { peers: [] }],
    [
      'has not reported',
      /^The tunnel has not reported/,
      { tunnel: undefined, peers: [] },
    ],
    [
      'may not be read',
      /^Not readable at the moment/,
      {
        tunnel: undefined,
        sources: [
          {
            kind: 'configmaps',
            state: 'refused',
            since: healthyOffice.observedAt,
          },
        ],
      },
    ],
  ])('of a tunnel that %s says so', async (_, text, change) => {
    await renderPeersPanel({ ...officeAfter(0, [laptop]), ...change });

    expect(peersPanel().getByText(text)).toBeVisible();
    expect(peersPanel().queryByRole('table')).not.toBeInTheDocument();
  });
});
