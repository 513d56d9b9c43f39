import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { fixedVpnApi } from '../__testUtils__/fixedVpnApi';
import { healthyOffice, officeEntity } from '../__testUtils__/office';
import { vpnApiRef, VpnStatusSnapshot } from '../api';
import { VpnCard } from './VpnCard';

const renderCard = (snapshot: VpnStatusSnapshot) =>
  renderInTestApp(
    <EntityProvider entity={officeEntity}>
      <VpnCard />
    </EntityProvider>,
    { apis: [[vpnApiRef, fixedVpnApi(snapshot)]] },
  );

const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling;

describe('VpnCard', () => {
  it('tells how the VPN is in one line and four facts', async () => {
    await renderCard({ status: healthyOffice, connection: 'live' });

    expect(
      screen.getByText(
        'Healthy · 1 of 2 devices connected · vpn.example.com:31820',
      ),
    ).toBeVisible();
    expect(fact('Pod')).toHaveTextContent('Running, 3 of 3 ready');
    expect(fact('NodePort')).toHaveTextContent('31820/UDP');
    expect(fact('Volume')).toHaveTextContent('healthy, 1Gi');
    expect(fact('Devices')).toHaveTextContent('1 of 2 connected');
  });

  it('says what is not there', async () => {
    await renderCard({
      status: {
        ...healthyOffice,
        pods: [],
        service: undefined,
        volume: undefined,
        tunnel: undefined,
        peers: [],
      },
      connection: 'live',
    });

    expect(fact('Pod')).toHaveTextContent('none');
    expect(fact('NodePort')).toHaveTextContent('none');
    expect(fact('Volume')).toHaveTextContent('none');
    expect(fact('Devices')).toHaveTextContent('not reported');
  });

  it('says why it knows nothing', async () => {
    await renderCard({
      connection: 'broken',
      error: new TypeError('Failed to fetch'),
    });

    expect(screen.getByText('Failed to fetch. Trying again.')).toBeVisible();
  });
});
