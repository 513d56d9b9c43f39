import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  vpnSettingsSchema,
  type VpnSettings,
} from 'backstage-plugin-vpn-common';
import { fixedVpnApi } from '../../__testUtils__/fixedVpnApi';
import { officeEntity } from '../../__testUtils__/office';
import { vpnApiRef } from '../../api';
import { templateRouteRef } from '../../routes';
import { ChangeMenu } from './ChangeMenu';

const settings = vpnSettingsSchema.parse({
  name: 'office',
  owner: 'group:default/guests',
  cluster: 'demo',
  serverAddress: 'vpn.example.com',
  nodePort: 31820,
  peers: [
    { name: 'laptop' },
    { name: 'printer', expose: [{ port: 9100, podPort: 20000 }] },
  ],
});
const api = (known?: VpnSettings) =>
  fixedVpnApi({ connection: 'connecting' }, undefined, known);

const renderMenu = (known?: VpnSettings) =>
  renderInTestApp(<ChangeMenu entity={officeEntity} />, {
    apis: [[vpnApiRef, api(known)]],
    mountedRoutes: {
      '/create/templates/:namespace/:templateName': templateRouteRef,
    },
  });

const formDataOf = (name: string) => {
  const href = screen.getByRole('menuitem', { name }).getAttribute('href')!;
  const { pathname, searchParams } = new URL(href, 'http://portal.test');
  return {
    pathname,
    formData: JSON.parse(searchParams.get('formData') ?? 'null'),
  };
};

describe('ChangeMenu', () => {
  it('opens and closes by keyboard, and leads to the form of each change for this VPN', async () => {
    const user = userEvent.setup();
    await renderMenu();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Change' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      screen.getAllByRole('menuitem').map(item => item.textContent),
    ).toEqual([
      'Add several devices or a router',
      'Remove a device',
      'Edit',
      'Upgrade',
      'Remove',
    ]);
    expect(formDataOf('Add several devices or a router')).toEqual({
      pathname: '/create/templates/default/add-vpn-peer',
      formData: { vpn: 'resource:default/office' },
    });
    await user.keyboard('{ArrowDown}');
    expect(
      screen.getByRole('menuitem', { name: 'Remove a device' }),
    ).toHaveFocus();

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('menu')).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('button', { name: 'Change' })).toHaveFocus();
  });

  it('fills the form of an edit with the settings as they are', async () => {
    await renderMenu(settings);
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    await waitFor(() =>
      expect(formDataOf('Edit').formData).toEqual({
        vpn: 'resource:default/office',
        filledFrom: 'resource:default/office',
        serverAddress: 'vpn.example.com',
        nodePort: 31820,
        size: '1Gi',
        server: {
          image: settings.server.image,
          cpu: '50m',
          memory: '64Mi',
          memoryLimit: '256Mi',
        },
        devices: [
          { name: 'printer', expose: [{ port: 9100, protocol: 'TCP' }] },
        ],
      }),
    );
  });

  it('starts an edit with an empty form where the settings cannot be read', async () => {
    await renderMenu();
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(formDataOf('Edit').formData).toEqual({
      vpn: 'resource:default/office',
    });
  });

  it('is not there where the portal has no templates', async () => {
    await renderInTestApp(<ChangeMenu entity={officeEntity} />, {
      apis: [[vpnApiRef, api()]],
    });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
