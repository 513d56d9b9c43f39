import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import {
  enterDevice,
  officeApi,
  openDialog,
  proposal,
} from '../../__testUtils__/addDevice';
import { fakeObjectUrls } from '../../__testUtils__/fakeObjectUrls';
import {
  healthyOffice,
  nextOfOffice,
  officeEntity,
} from '../../__testUtils__/office';
import { vpnApiRef } from '../../api';
import { AddDevice } from './AddDevice';

// Whole walks by roles take their time.
jest.setTimeout(60_000);

const publicKey = `${'A'.repeat(41)}9A=`;
const objectUrls = fakeObjectUrls();
const { tunnel, ...beforeFirstReport } = healthyOffice;

describe('AddDevice', () => {
  it('makes the configuration of a device, and proposes the device with its public key', async () => {
    const opened = await openDialog();
    const { user, dialog } = opened;
    await enterDevice(opened, 'phone-ada');

    expect(
      dialog.getByRole('heading', { name: 'Configuration of phone-ada' }),
    ).toHaveFocus();
    expect(
      await dialog.findByRole('img', { name: /^QR code of the configuration/ }),
    ).toBeVisible();
    expect(
      dialog.getByRole('button', { name: 'Propose the device' }),
    ).toBeDisabled();

    const download = dialog.getByRole('link', { name: 'Download office.conf' });
    expect(download).toHaveAttribute('download', 'office.conf');
    expect(await objectUrls.textOf(download)).toMatch(
      new RegExp(
        `^${[
          '\\[Interface\\]',
          'Address = 10.13.13.4/32',
          'PrivateKey = [A-Za-z0-9+/]{43}=',
          'DNS = 10.13.13.1',
          '',
          '\\[Peer\\]',
          `PublicKey = ${tunnel!.publicKey}`,
          'Endpoint = vpn.example.com:31820',
          'AllowedIPs = 10.13.13.0/24, 10.96.0.0/12',
          'PersistentKeepalive = 25',
          '',
        ].join('\n')}$`,
      ),
    );

    const saved = dialog.getByRole('checkbox', {
      name: 'I have saved it on the device',
    });
    expect(saved).toHaveAccessibleDescription(/^Save it first, or scan it/);
    await user.click(saved);
    expect(proposal(dialog)).toEqual({
      pathname: '/create/templates/default/add-vpn-peer',
      parameters: ['formData'],
      formData: {
        vpn: 'resource:default/office',
        peers: [
          {
            name: 'phone-ada',
            publicKey: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
            address: '10.13.13.4',
          },
        ],
      },
    });
  });

  it('takes a download for saved, and keeps the key when only the name is mended', async () => {
    const opened = await openDialog();
    const { user, dialog } = opened;
    await enterDevice(opened, 'phone-ada');
    const download = await dialog.findByRole('link', { name: /^Download/ });
    const first = await objectUrls.textOf(download);
    // The DOM of tests saves no files.
    download.addEventListener('click', event => event.preventDefault());
    await user.click(download);
    expect(dialog.getByRole('checkbox')).toBeChecked();

    await user.click(dialog.getByRole('button', { name: 'Back' }));
    await enterDevice(opened, '-2');
    expect(
      await objectUrls.textOf(dialog.getByRole('link', { name: /^Download/ })),
    ).toBe(first);
    expect(proposal(dialog).formData.peers[0].name).toBe('phone-ada-2');
  });

  it('says while it is typed that a name is taken or illegal, and proposes a free one', async () => {
    const { user, dialog } = await openDialog();
    const name = await dialog.findByRole('textbox', { name: /Name/ });
    expect(name).toHaveFocus();
    expect(dialog.queryByRole('alert')).not.toBeInTheDocument();

    await user.type(name, 'Laptop');
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(
      'Another device of this VPN is called Laptop.',
    );
    await user.click(dialog.getByRole('button', { name: 'Take Laptop-2' }));
    expect(name).toHaveValue('Laptop-2');
    expect(name).toBeValid();

    await user.clear(name);
    await user.type(name, '9 lives');
    expect(dialog.getByRole('alert')).toHaveTextContent(/starts with a letter/);
    await user.click(dialog.getByRole('button', { name: 'Next' }));
    expect(name).toBeVisible();

    await user.clear(name);
    expect(dialog.getByRole('alert')).toHaveTextContent(
      'Give the device a name.',
    );
  });

  it('shows a device that has its key the rest of its configuration', async () => {
    const opened = await openDialog();
    const { user, dialog } = opened;
    await user.click(
      await dialog.findByRole('radio', { name: 'The device has its own' }),
    );
    await user.click(
      dialog.getByRole('textbox', { name: /Public key of the device/ }),
    );
    await user.paste(` ${publicKey}\n`);
    await enterDevice(opened, 'router');

    const configuration = await dialog.findByText(/\[Interface\]/);
    expect(configuration).toHaveTextContent('Address = 10.13.13.4/32');
    expect(configuration).not.toHaveTextContent('PrivateKey');
    expect(proposal(dialog).formData).toEqual({
      vpn: 'resource:default/office',
      peers: [{ name: 'router', publicKey, address: '10.13.13.4' }],
    });
  });

  it.each([
    [
      'a configuration',
      `[Interface]\nPrivateKey = ${publicKey}`,
      /may hold a private key, so nothing of it was kept/,
      '',
    ],
    [
      'a line of one',
      `PrivateKey=${publicKey}`,
      /may hold a private key, so nothing of it was kept/,
      '',
    ],
    ['half a key', 'AAAA', /44 characters/, 'AAAA'],
    [
      "the server's key",
      tunnel!.publicKey!,
      /the public key of the server/,
      tunnel!.publicKey!,
    ],
  ])('refuses %s as a public key', async (_, pasted, words, kept) => {
    const opened = await openDialog();
    const { user, dialog } = opened;
    await user.click(
      await dialog.findByRole('radio', { name: 'The device has its own' }),
    );
    const input = dialog.getByRole('textbox', { name: /Public key/ });
    await user.click(input);
    await user.paste(pasted);
    expect(input).toHaveValue(kept);
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(words);

    await enterDevice(opened, 'router');
    expect(input).toBeVisible();
  });

  it('shows the command that shows the configuration where the server makes the key, and leaves the address to the task', async () => {
    const opened = await openDialog(officeApi(beforeFirstReport));
    const { dialog } = opened;
    await enterDevice(opened, 'printer', /Made by the server/);

    expect(
      dialog.getByText(`${nextOfOffice.showPeerCommand} printer`),
    ).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Copy command' })).toBeEnabled();
    expect(proposal(dialog).formData).toEqual({
      vpn: 'resource:default/office',
      peers: [{ name: 'printer' }],
    });
  });

  it("waits for the server's public key before the first report, and goes on by itself", async () => {
    let status: typeof healthyOffice = beforeFirstReport;
    let snapshot = { status, connection: 'live' as const };
    let changed = () => {};
    const feed = {
      getSnapshot: () => snapshot,
      subscribe: (listener: () => void) => {
        changed = listener;
        return () => {};
      },
    };
    const opened = await openDialog({
      ...officeApi(),
      watchStatus: () => feed,
    });
    const { dialog } = opened;
    await enterDevice(opened, 'phone-ada');
    expect(
      dialog.getByText(/public key of the server is not known yet/),
    ).toBeVisible();
    expect(
      dialog.getByRole('button', { name: 'Propose the device' }),
    ).toBeDisabled();

    status = healthyOffice;
    snapshot = { status, connection: 'live' };
    act(() => changed());
    expect(
      await dialog.findByRole('link', { name: /^Download/ }),
    ).toBeVisible();
  });

  it('is not there where the portal has no templates', async () => {
    await renderInTestApp(<AddDevice entity={officeEntity} />, {
      apis: [[vpnApiRef, officeApi()]],
    });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
