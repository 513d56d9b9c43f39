import { screen, waitFor, within } from '@testing-library/react';
import {
  vpnSettingsSchema,
  type VpnSourceKind,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import { healthyOffice, officeEntity } from '../__testUtils__/office';
import { fact, live, renderTab } from '../__testUtils__/renderTab';

const nothing: Partial<VpnStatus> = {
  pods: [],
  peers: [],
  deployment: undefined,
  service: undefined,
  volume: undefined,
  tunnel: undefined,
};

/** The sources, all or some of which are in another state. */
const sourcesOf = (
  change: Partial<VpnStatus['sources'][number]>,
  kinds?: VpnSourceKind[],
) =>
  healthyOffice.sources.map(source =>
    !kinds || kinds.includes(source.kind) ? { ...source, ...change } : source,
  );

describe('the verdict', () => {
  it.each<[VpnStatus['health'], RegExp]>([
    ['healthy', /^The VPN works\. .* the cause is the device or its network/],
    ['degraded', /^The VPN works for devices, but/],
    ['down', /^It is the VPN, not your device/],
    ['unknown', /^The portal cannot see .* The VPN itself may work/],
  ])('of one that is %s says whether it is the VPN', async (health, words) => {
    await renderTab(live({ ...healthyOffice, health }));

    expect(within(screen.getByRole('status')).getByText(words)).toBeVisible();
  });
});

describe('the panels', () => {
  it('show what the cluster says of a pod that is not well, and its warnings', async () => {
    const [pod] = healthyOffice.pods;
    await renderTab(
      live({
        ...healthyOffice,
        pods: [{ ...pod, ready: false, message: '0/3 nodes are available' }],
        events: [
          {
            reason: 'FailedMount',
            message: 'volume is not ready',
            count: 4,
            lastSeenAt: new Date(Date.now() - 65_000).toISOString(),
            object: `Pod ${pod.name}`,
          },
        ],
      }),
    );

    expect(fact('The cluster says')).toHaveTextContent(
      '0/3 nodes are available',
    );
    const warnings = screen.getByRole('list', {
      name: 'Recent warnings of the cluster',
    });
    expect(within(warnings).getByRole('listitem')).toHaveTextContent(
      /FailedMount · volume is not ready.*seen 4 times, last 1 minute ago/,
    );
  });

  it('show both ports where devices were given another than the Service has', async () => {
    await renderTab(
      live({
        ...healthyOffice,
        service: { ...healthyOffice.service!, nodePort: 32001 },
      }),
    );

    expect(fact('NodePort')).toHaveTextContent(
      '32001 in the cluster, but devices were given 31820',
    );
  });

  it('are there while the cluster is read for the first time', async () => {
    await renderTab(
      live({
        ...healthyOffice,
        ...nothing,
        health: 'unknown',
        sources: sourcesOf({ state: 'connecting' }),
      }),
    );

    expect(screen.getByRole('heading', { name: 'Pod health' })).toBeVisible();
    expect(screen.queryByText('There is no pod.')).not.toBeInTheDocument();
    expect(screen.getByText('The whole cluster: not read yet')).toBeVisible();
  });

  it('take what cannot be read for unreadable, not for missing', async () => {
    await renderTab(
      live({
        ...healthyOffice,
        service: undefined,
        volume: undefined,
        health: 'unknown',
        sources: sourcesOf({ state: 'refused', cause: 'forbidden' }, [
          'services',
        ]),
      }),
    );

    expect(
      screen.queryByText('There is no Service of type NodePort.'),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/^Not readable at the moment/)).toBeVisible();
    expect(
      screen.getByText('There is no PersistentVolumeClaim.'),
    ).toBeVisible();
  });

  it('say how old they are once the cluster is out of reach, and the reason once', async () => {
    const cause = 'its API server does not answer';
    await renderTab(
      live({
        ...healthyOffice,
        health: 'unknown',
        problems: [
          {
            code: 'cluster-unreachable',
            severity: 'error',
            message: `Cluster demo: ${cause}`,
            hint: 'Check it.',
          },
        ],
        observedAt: new Date(Date.now() - 30_000).toISOString(),
        sources: sourcesOf({ state: 'stale', cause }),
      }),
    );

    expect(screen.getAllByText(new RegExp(cause))).toHaveLength(1);
    expect(
      screen.getByRole('list', { name: 'Partly readable' }),
    ).toHaveTextContent(
      /^The whole cluster: no longer up to date · Last known/,
    );
    expect(screen.getAllByText(/^Last known, observed/)).toHaveLength(3);
    expect(fact('State')).toHaveTextContent('Running');
  });
});

describe('a VPN of which nothing runs yet', () => {
  const notDeployed = live({
    ...healthyOffice,
    ...nothing,
    health: 'down',
    problems: [
      {
        code: 'not-deployed',
        severity: 'error',
        message: 'Nothing is deployed yet.',
        hint: 'Apply the manifests.',
      },
    ],
  });
  const settings = (delivery: string) =>
    vpnSettingsSchema.parse({
      name: 'office',
      owner: 'group:default/network',
      cluster: 'demo',
      serverAddress: 'vpn.example.com',
      nodePort: 31820,
      repoUrl: 'github.com?owner=acme&repo=office',
      delivery,
    });

  it.each([
    ['argocd', /Argo CD/, 'kubectl apply -f delivery/argocd-application.yaml'],
    ['flux', /Flux/, 'kubectl apply -f delivery/flux.yaml'],
    ['manual', /on cluster demo/, 'kubectl apply -k manifests'],
  ])('says how %s brings it', async (delivery, words, command) => {
    await renderTab(notDeployed, officeEntity, settings(delivery));

    await waitFor(() => expect(screen.getByText(command)).toBeVisible());
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy command' })).toBeEnabled();
  });

  it('leads to its repository', async () => {
    const annotations = {
      ...officeEntity.metadata.annotations,
      'backstage.io/source-location': 'url:https://git.example.com/vpn/office/',
    };
    await renderTab(notDeployed, {
      ...officeEntity,
      metadata: { ...officeEntity.metadata, annotations },
    });

    expect(
      screen.getByRole('link', { name: /Open the repository/ }),
    ).toHaveAttribute('href', 'https://git.example.com/vpn/office/');
  });
});
