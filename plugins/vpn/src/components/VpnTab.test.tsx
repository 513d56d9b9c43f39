import { ResponseError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { healthyOffice, officeEntity } from '../__testUtils__/office';
import { fact, live, renderTab } from '../__testUtils__/renderTab';

const refusal = (statusCode: number, name: string, message: string) =>
  ResponseError.fromResponse(
    Response.json(
      { error: { name, message }, response: { statusCode } },
      { status: statusCode, headers: { 'Content-Type': 'application/json' } },
    ),
  );

describe('VpnTab', () => {
  it('tells how a healthy VPN is', async () => {
    await renderTab(live(healthyOffice));

    expect(
      within(screen.getByRole('status')).getByRole('heading', { level: 2 }),
    ).toHaveTextContent(
      'Healthy · 1 of 2 devices connected · vpn.example.com:31820',
    );
    expect(screen.getByText('Up to date')).toBeVisible();
    expect(
      screen.queryByRole('list', { name: 'Problems' }),
    ).not.toBeInTheDocument();

    for (const title of ['Pod health', 'NodePort and endpoint', 'Volume']) {
      expect(
        screen.getByRole('heading', { level: 2, name: title }),
      ).toBeVisible();
    }
    expect(fact('State')).toHaveTextContent('Running');
    expect(fact('Ready')).toHaveTextContent('3 of 3 containers');
    expect(fact('Restarts')).toHaveTextContent('1');
    expect(fact('Started')).toHaveTextContent(/ago|just now/);
    expect(fact('Tunnel')).toHaveTextContent('up');
    expect(fact('NodePort')).toHaveTextContent('31820');
    expect(fact('Traffic policy')).toHaveTextContent(/^LocalOnly the node/);
    expect(fact('Phase')).toHaveTextContent('Bound');
    expect(fact('Longhorn')).toHaveTextContent('healthy');
    expect(fact('Replicas')).toHaveTextContent('3 of 3 running');
    expect(fact('Attachment')).toHaveTextContent('attached to worker-1');
    expect(fact('Space taken')).toHaveTextContent('52.4 MB');
  });

  it('lists the peers', async () => {
    await renderTab(live(healthyOffice));

    const peers = screen.getByRole('region', { name: 'Connected peers' });
    expect(within(peers).getByRole('heading', { level: 2 })).toHaveTextContent(
      'Connected peers · 1 of 2',
    );
    const row = (name: RegExp) => within(peers).getByRole('row', { name });
    expect(row(/laptop/)).toHaveTextContent('connected');
    expect(row(/laptop/)).toHaveTextContent('198.51.100.7:51820');
    expect(row(/laptop/)).toHaveTextContent('10.13.13.2');
    expect(row(/laptop/)).toHaveTextContent('1.2 MB');
    expect(row(/branch/)).toHaveTextContent('never');
    expect(row(/branch/)).toHaveTextContent('192.168.10.0/24');
  });

  it("shows the server's public key, which devices need, to copy", async () => {
    await renderTab(live(healthyOffice));

    expect(
      screen.getByText(healthyOffice.tunnel!.publicKey!),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy public key of the server' }),
    ).toBeEnabled();
  });

  it('copies the endpoint by keyboard', async () => {
    const user = userEvent.setup();
    const copied = jest.fn();
    document.execCommand = copied;
    await renderTab(live(healthyOffice));

    screen.getByRole('button', { name: 'Copy endpoint' }).focus();
    await user.keyboard('{Enter}');

    expect(copied).toHaveBeenCalledWith('copy');
  });

  it('waits for the first status', async () => {
    await renderTab({ connection: 'connecting' });

    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the status of the VPN',
    );
    expect(
      screen.getByRole('heading', { level: 2, name: 'Volume' }),
    ).toBeVisible();
  });

  it('says what to do before anything is deployed, and shows no empty panels', async () => {
    await renderTab(
      live({
        ...healthyOffice,
        health: 'down',
        problems: [
          {
            code: 'not-deployed',
            severity: 'error',
            message: 'Nothing is deployed yet in namespace vpn-office.',
            hint: 'Apply the manifests: kubectl apply -k manifests.',
          },
        ],
        pods: [],
        peers: [],
        deployment: undefined,
        service: undefined,
        volume: undefined,
        tunnel: undefined,
      }),
    );

    expect(screen.getByRole('status')).toHaveTextContent('Not deployed yet');
    expect(screen.getByText('kubectl apply -k manifests')).toBeVisible();
    expect(screen.queryByText('Pod health')).not.toBeInTheDocument();
  });

  it('shows what still can be read beside what cannot', async () => {
    const sources = healthyOffice.sources.map(source =>
      source.kind === 'pods'
        ? { ...source, state: 'stale' as const, cause: 'connection refused' }
        : source,
    );
    await renderTab(
      live({
        ...healthyOffice,
        health: 'unknown',
        observedAt: new Date(Date.now() - 90_000).toISOString(),
        sources,
      }),
    );

    const notes = screen.getByRole('list', { name: 'Partly readable' });
    expect(within(notes).getAllByRole('listitem')).toHaveLength(1);
    expect(notes).toHaveTextContent(
      'Pods: no longer up to date · Last known, observed 1 minute ago (connection refused)',
    );
    expect(screen.queryByText('Up to date')).not.toBeInTheDocument();
    expect(fact('State')).toHaveTextContent('Running');
  });

  it('needs no Longhorn', async () => {
    await renderTab(
      live({
        ...healthyOffice,
        volume: { ...healthyOffice.volume!, longhorn: undefined },
        sources: [
          {
            kind: 'longhornvolumes',
            state: 'absent',
            since: healthyOffice.observedAt,
          },
        ],
      }),
    );

    expect(
      screen.queryByRole('list', { name: 'Partly readable' }),
    ).not.toBeInTheDocument();
    expect(fact('Phase')).toHaveTextContent('Bound');
  });

  it('says how old the status is while the stream is broken', async () => {
    await renderTab({
      status: healthyOffice,
      receivedAt: Date.now() - 12_000,
      connection: 'broken',
      error: new TypeError('Failed to fetch'),
    });

    expect(
      screen.getByText(/the connection to the portal is broken/),
    ).toHaveTextContent(
      /As of 1\d seconds ago · .*broken \(Failed to fetch\), trying again/,
    );
    expect(fact('State')).toHaveTextContent('Running');
  });

  it('names the permission that is missing', async () => {
    await renderTab({
      connection: 'broken',
      error: await refusal(403, 'NotAllowedError', 'Not allowed'),
    });

    expect(screen.getByRole('alert')).toHaveTextContent(
      'It needs the permission vpn.status.read',
    );
  });

  it('shows which annotation the entity lacks', async () => {
    const { 'backstage.io/kubernetes-cluster': _, ...annotations } =
      officeEntity.metadata.annotations!;
    await renderTab(
      {
        connection: 'broken',
        error: await refusal(400, 'InputError', 'no annotation'),
      },
      { ...officeEntity, metadata: { ...officeEntity.metadata, annotations } },
    );

    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(
      'The annotation backstage.io/kubernetes-cluster is missing.',
    );
    expect(alert).not.toHaveTextContent('backstage.io/kubernetes-namespace');
  });

  it('gives the words of a backend that cannot answer', async () => {
    await renderTab({
      connection: 'broken',
      error: await refusal(
        503,
        'ServiceUnavailableError',
        'the Kubernetes plugin is not configured',
      ),
    });

    expect(screen.getByRole('alert')).toHaveTextContent(
      'the Kubernetes plugin is not configured. Trying again.',
    );
  });
});
