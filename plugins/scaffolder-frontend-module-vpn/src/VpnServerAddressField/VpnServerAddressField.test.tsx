import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { facts } from '../__testUtils__/facts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { serverAddressProblem } from './serverAddressProblem';
import { VpnServerAddressField } from './VpnServerAddressField';

describe('VpnServerAddressField', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnServerAddressField, {
      name: 'serverAddress',
      title: 'Server address',
      required: true,
      ...state,
    });
  const input = () => screen.getByRole('textbox', { name: /Server address/ });

  it('proposes the addresses of the nodes, external before internal', async () => {
    const written = await render();
    await screen.findByText(/^Open the list/);

    await userEvent.click(input());
    await userEvent.keyboard('{ArrowDown}');
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual([
      '198.51.100.7Node worker-1, external',
      '[2001:db8::7]Node worker-1, external',
      "192.168.1.10Node worker-1, internal: only within the cluster's network",
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(written).toHaveBeenLastCalledWith('[2001:db8::7]');
  });

  it('takes another host name, and refuses what is none while it is typed', async () => {
    const written = await render();

    await userEvent.click(input());
    await userEvent.paste('vpn.example.com');
    expect(written).toHaveBeenLastCalledWith('vpn.example.com');
    expect(input()).toBeValid();
    await userEvent.paste(':51820');
    expect(screen.getByRole('alert')).toHaveTextContent(
      /must be a host name, an IPv4 address, or an IPv6 address in brackets/,
    );
    expect(input()).toBeInvalid();
  });

  it('shows what was entered before, and leaves it as it is', async () => {
    const written = await render({
      values: { cluster: 'demo', serverAddress: 'vpn.example.com' },
    });
    await screen.findByText(/^Open the list/);
    expect(input()).toHaveValue('vpn.example.com');
    expect(written).not.toHaveBeenCalled();
  });

  it('shows that it is missing once the page was to be left', async () => {
    await render({
      rawErrors: ["must have required property 'Server address'"],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('must have');
  });

  it.each([
    [
      'that the cluster cannot be asked',
      async () => {
        throw new Error('no answer');
      },
      'Cluster demo cannot be asked: no answer. Enter the address under which devices reach it.',
    ],
    [
      'that the nodes are not told',
      async () => ({ ...facts, nodeAddresses: [] }),
      'The cluster does not tell the addresses of its nodes. Enter one.',
    ],
    [
      'that it asks',
      () => new Promise<never>(() => {}),
      'Asking the cluster for the addresses of its nodes …',
    ],
  ])('says %s, and can be filled in', async (_, getFacts, words) => {
    await render({ getFacts });
    expect(await screen.findByText(words)).toBeVisible();
    expect(input()).toBeEnabled();
  });

  it('can be disabled', async () => {
    await render({ disabled: true });
    expect(input()).toBeDisabled();
  });
});

describe('serverAddressProblem', () => {
  it.each([undefined, '', 'vpn.example.com', '192.0.2.10', '[2001:db8::1]'])(
    'of %j is none',
    address => expect(serverAddressProblem(address)).toBeUndefined(),
  );
  it.each(['2001:db8::1', '192.0.2', 'a b', 'vpn:30020', 'x$(id)'])(
    'of %j is that it is no address',
    address => expect(serverAddressProblem(address)).toMatch(/^must be a host/),
  );
});
