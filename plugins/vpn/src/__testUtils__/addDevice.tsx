import { type AnalyticsApi, analyticsApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NextDevice, VpnStatus } from 'backstage-plugin-vpn-common';
import { type VpnApi, vpnApiRef } from '../api';
import { AddDevice } from '../components/device/AddDevice';
import { templateRouteRef } from '../routes';
import { fixedVpnApi } from './fixedVpnApi';
import { healthyOffice, nextOfOffice, officeEntity } from './office';

/** The API of a portal that knows what the next device is told. */
export const officeApi = (
  status: VpnStatus = healthyOffice,
  next: NextDevice = nextOfOffice,
): VpnApi =>
  fixedVpnApi({ status, connection: 'live' }, undefined, undefined, next);

/** Opens the dialog that adds a device to the office's VPN, in a portal that has templates. */
export async function openDialog(
  api: VpnApi = officeApi(),
  analytics: AnalyticsApi = { captureEvent: () => {} },
) {
  const user = userEvent.setup();
  await renderInTestApp(<AddDevice entity={officeEntity} />, {
    apis: [
      [vpnApiRef, api],
      [analyticsApiRef, analytics],
    ],
    mountedRoutes: {
      '/create/templates/:namespace/:templateName': templateRouteRef,
    },
  });
  await user.click(screen.getByRole('button', { name: 'Add a device' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Add a device' }),
  );
  return { user, dialog };
}

/** Enters a name and who makes the key, and goes on. */
export async function enterDevice(
  { user, dialog }: Awaited<ReturnType<typeof openDialog>>,
  name: string,
  keyMaker?: RegExp,
) {
  await user.type(
    await dialog.findByRole('textbox', { name: /Name of the device/ }),
    name,
  );
  if (keyMaker) {
    await user.click(dialog.getByRole('radio', { name: keyMaker }));
  }
  await user.click(dialog.getByRole('button', { name: 'Next' }));
}

/** Where the link that proposes the device leads, and what the form there starts with. */
export function proposal(dialog: ReturnType<typeof within>) {
  const href = dialog
    .getByRole('button', { name: 'Propose the device' })
    .getAttribute('href')!;
  const { pathname, searchParams } = new URL(href, 'http://portal.test');
  return {
    pathname,
    parameters: [...searchParams.keys()],
    formData: JSON.parse(searchParams.get('formData')!),
  };
}
