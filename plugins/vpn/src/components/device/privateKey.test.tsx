import { screen, waitFor } from '@testing-library/react';
import {
  enterDevice,
  officeApi,
  openDialog,
  proposal,
} from '../../__testUtils__/addDevice';
import { fakeObjectUrls } from '../../__testUtils__/fakeObjectUrls';
import { watchWaysOut } from '../../__testUtils__/watchWaysOut';

// Whole walks by roles take their time.
jest.setTimeout(60_000);

const objectUrls = fakeObjectUrls();
const waysOut = watchWaysOut();

/** Whether closing the page would be asked about. */
const asksBeforeUnload = () =>
  !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

const base64url = (key: string) => key.replace(/\+/g, '-').replace(/\//g, '_');

/** Goes on until the private key of a device is handed over. */
async function handOver() {
  const opened = await openDialog(officeApi(), {
    captureEvent: event => {
      navigator.sendBeacon('/analytics', JSON.stringify(event));
    },
  });
  await enterDevice(opened, 'phone-ada');
  const download = await opened.dialog.findByRole('link', {
    name: /^Download/,
  });
  const configuration = await objectUrls.textOf(download);
  const [, privateKey] = /^PrivateKey = (.*)$/m.exec(configuration)!;
  // The DOM of tests saves no files.
  download.addEventListener('click', event => event.preventDefault());
  return { ...opened, download, privateKey };
}

describe('private key that the browser made', () => {
  it('is nowhere but in the configuration, on the whole way to the form, and gone with the dialog', async () => {
    const { user, dialog, download, privateKey } = await handOver();
    expect(privateKey).toHaveLength(44);
    await user.click(download);
    await user.click(dialog.getByRole('button', { name: 'Back' }));
    await user.click(dialog.getByRole('button', { name: 'Next' }));
    expect(document.documentElement.outerHTML).not.toContain(privateKey);
    const [{ publicKey }] = proposal(dialog).formData.peers;
    await user.click(
      dialog.getByRole('button', { name: 'Propose the device' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await user.click(
      await screen.findByRole('button', { name: 'Close and forget the key' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );

    const left = [
      waysOut(),
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      JSON.stringify([window.name, window.history.state]),
      window.location.href,
      document.documentElement.outerHTML,
    ].join('\n');
    for (const spelling of [
      privateKey,
      encodeURIComponent(privateKey),
      // As Web Crypto exports it, without the bits that WireGuard sets in the first and the last byte.
      base64url(privateKey).slice(2, 41),
    ]) {
      expect(left).not.toContain(spelling);
    }
    expect(left).toContain(encodeURIComponent(publicKey));
    expect(objectUrls.count()).toBe(0);
  });

  it('would be noticed on every way out', async () => {
    const canaries = Array.from({ length: 12 }, (_, way) => `canary-${way}`);
    await fetch('/', { method: 'POST', body: canaries[0] });
    new XMLHttpRequest().send(canaries[1]);
    navigator.sendBeacon('/', canaries[2]);
    localStorage.setItem('key', canaries[3]);
    sessionStorage.setItem('key', canaries[4]);
    window.history.pushState({}, '', `/?key=${canaries[5]}`);
    document.title = canaries[6];
    new BroadcastChannel('vpn').postMessage({ key: canaries[7] });
    // eslint-disable-next-line no-console -- one of the ways out
    console.warn(canaries[8]);
    // eslint-disable-next-line no-console -- one of the ways out
    console.error(new Error(canaries[9]), new Map([['key', canaries[10]]]));
    await fetch('/', { body: new URLSearchParams({ key: canaries[11] }) });
    canaries.forEach(canary => expect(waysOut()).toContain(canary));
  });

  it('is not lost by a slip: leaving asks, and staying keeps it', async () => {
    const { user, dialog, privateKey } = await handOver();
    expect(asksBeforeUnload()).toBe(true);

    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', {
      name: 'Close without proposing the device?',
    });
    expect(question).toHaveAccessibleDescription(/The key is forgotten/);
    const stay = screen.getByRole('button', { name: 'Keep it open' });
    expect(stay).toHaveFocus();
    await user.click(stay);
    await waitFor(() => expect(question).not.toBeInTheDocument());

    expect(
      await objectUrls.textOf(dialog.getByRole('link', { name: /^Download/ })),
    ).toContain(privateKey);
  });

  it('is not asked about before there is one', async () => {
    const { user, dialog } = await openDialog();
    await dialog.findByRole('textbox', { name: /Name/ });
    expect(asksBeforeUnload()).toBe(false);

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('button', { name: 'Add a device' })).toHaveFocus();
  });
});
