import {
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClusterSummary } from 'backstage-plugin-vpn-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { VpnClusterPickerProps } from './schema';
import { validateCluster } from './validateCluster';
import { VpnClusterPicker } from './VpnClusterPicker';

const clusters: ClusterSummary[] = [
  {
    name: 'demo',
    title: 'Demo cluster',
    state: 'reachable',
    version: 'v1.34.9',
    canApply: true,
  },
  {
    name: 'edge',
    state: 'unreachable',
    cause: 'no answer within 5 s',
    canApply: false,
  },
  {
    name: 'cloud',
    state: 'unsupported',
    cause: 'its auth provider aks needs a token of the user',
    canApply: false,
  },
];

describe('VpnClusterPicker', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const answer = (body: object, status = 200) =>
    server.use(
      http.get('*/api/vpn/v1/clusters', () =>
        HttpResponse.json(body, { status }),
      ),
    );
  const refuse = (status: number, name: string, message: string) =>
    answer(
      { error: { name, message }, response: { statusCode: status } },
      status,
    );
  const onChange = jest.fn();
  const renderField = (formData?: string) =>
    renderInTestApp(
      <VpnClusterPicker
        {...({
          schema: { title: 'Cluster', description: 'Where it runs' },
          uiSchema: {},
          idSchema: { $id: 'root_cluster' },
          onChange,
          formData,
          required: true,
        } as unknown as VpnClusterPickerProps)}
      />,
    );

  beforeEach(() => onChange.mockReset());

  it('offers the clusters, one that does not answer too, and says why another cannot be used', async () => {
    answer(clusters);
    await renderField();

    await userEvent.click(
      await screen.findByRole('button', { name: /Cluster/ }),
    );
    expect(screen.getByRole('option', { name: /edge/ })).toHaveTextContent(
      'Does not answer: no answer within 5 s',
    );
    expect(screen.getByRole('option', { name: /edge/ })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(screen.getByRole('option', { name: /cloud/ })).toHaveTextContent(
      'its auth provider aks needs a token of the user',
    );
    expect(screen.getByRole('option', { name: /cloud/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );

    await userEvent.click(
      screen.getByRole('option', { name: 'Demo cluster Reachable: v1.34.9' }),
    );
    expect(onChange).toHaveBeenCalledWith('demo');
  });

  it('shows the cluster that is picked', async () => {
    answer(clusters);
    await renderField('demo');

    expect(
      await screen.findByRole('button', { name: /Demo cluster/ }),
    ).toBeVisible();
    expect(screen.getByText('Reachable: v1.34.9')).toBeVisible();
    expect(screen.getByText('Where it runs')).toBeVisible();
  });

  it('says that there is no cluster', async () => {
    answer([]);
    await renderField();

    expect(
      await screen.findByText(/The Kubernetes plugin knows no cluster/),
    ).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    refuse(403, 'NotAllowedError', 'Not allowed');
    await renderField();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Creating a VPN needs the permission vpn.create',
    );
  });

  it('gives the words of the backend, and tries again on request', async () => {
    refuse(503, 'ServiceUnavailableError', 'not configured');
    await renderField();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The clusters cannot be listed: not configured',
    );

    answer(clusters);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: /Cluster/ }),
    ).toBeVisible();
  });
});

describe('validateCluster', () => {
  it.each([
    [undefined, 1],
    ['', 1],
    ['demo', 0],
  ])('of %p adds %d errors', (cluster, errors) => {
    const addError = jest.fn();
    validateCluster(cluster, { addError });
    expect(addError).toHaveBeenCalledTimes(errors);
  });
});
