import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { VpnPeersEditor } from './VpnPeersEditor';

const key = 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=';

describe('VpnPeersEditor', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnPeersEditor, {
      name: 'peers',
      title: 'Devices',
      values: { cluster: 'demo', subnet: '10.13.13.0/24' },
      ...state,
    });
  const withPeers = (...peers: object[]) => ({
    values: { cluster: 'demo', subnet: '10.13.13.0/24', peers: peers as [] },
  });
  const device = (name: string) => within(screen.getByRole('group', { name }));
  const add = () =>
    userEvent.click(screen.getByRole('button', { name: 'Add a device' }));

  it('adds a device by the keyboard alone, with the address it will get', async () => {
    const written = await render();
    expect(screen.getByRole('status')).toHaveTextContent('No device yet.');

    screen.getByRole('button', { name: 'Add a device' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('laptop');
    expect(written).toHaveBeenLastCalledWith([{ name: 'laptop' }]);
    expect(
      device('laptop').getByText('Its address in the tunnel: 10.13.13.2'),
    ).toBeVisible();
    expect(
      device('laptop').getByRole('radio', { name: /server/ }),
    ).toBeChecked();
  });

  it('removes a device and leaves the others as they are', async () => {
    const written = await render(
      withPeers(
        { name: 'laptop' },
        { name: 'router', networks: ['192.168.40.0/24'] },
      ),
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove laptop' }),
    );
    expect(written).toHaveBeenLastCalledWith([
      { name: 'router', networks: ['192.168.40.0/24'] },
    ]);
    expect(
      device('router').getByRole('textbox', { name: 'Networks behind it' }),
    ).toHaveValue('192.168.40.0/24');
  });

  it('refuses the name of another device and offers a free one', async () => {
    const written = await render(withPeers({ name: 'laptop' }));

    await add();
    await userEvent.keyboard('Laptop');
    const second = device('Laptop');
    expect(second.getByRole('alert')).toHaveTextContent(
      'is the name of another peer, laptop',
    );
    expect(second.getByRole('textbox', { name: /Name/ })).toBeInvalid();
    await userEvent.click(second.getByRole('button', { name: 'Use Laptop-2' }));
    expect(written).toHaveBeenLastCalledWith([
      { name: 'laptop' },
      { name: 'Laptop-2' },
    ]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('takes the public key of a device without the blanks around it', async () => {
    const written = await render(withPeers({ name: 'laptop' }));
    const laptop = device('laptop');

    await userEvent.click(laptop.getByRole('radio', { name: /its own key/ }));
    const input = laptop.getByRole('textbox', { name: /Public key/ });
    await userEvent.click(input);
    await userEvent.paste(`  ${key} `);
    expect(written).toHaveBeenLastCalledWith([
      { name: 'laptop', publicKey: key },
    ]);
    expect(input).toBeValid();

    await userEvent.type(input, 'x');
    expect(laptop.getByRole('alert')).toHaveTextContent(
      'must be a WireGuard public key: 44 characters of base64',
    );

    await userEvent.click(laptop.getByRole('radio', { name: /server makes/ }));
    expect(written).toHaveBeenLastCalledWith([{ name: 'laptop' }]);
  });

  it('refuses a configuration with a private key, and keeps nothing of it', async () => {
    const written = await render(withPeers({ name: 'laptop', publicKey: '' }));
    const laptop = device('laptop');

    const input = laptop.getByRole('textbox', { name: /Public key/ });
    await userEvent.click(input);
    await userEvent.paste(
      `[Interface]\nPrivateKey = ${key}\nAddress = 10.0.0.2`,
    );
    expect(laptop.getByRole('alert')).toHaveTextContent(
      /^This looks like a configuration with a private key in it, so nothing of it was kept\./,
    );
    expect(input).toHaveValue('');
    expect(written).not.toHaveBeenCalled();
  });

  it('takes the networks behind a device, and refuses those of the cluster', async () => {
    const written = await render(withPeers({ name: 'router' }));
    const router = device('router');

    await userEvent.click(
      router.getByRole('button', { name: 'Networks and ports (none)' }),
    );
    await userEvent.click(
      router.getByRole('textbox', { name: 'Networks behind it' }),
    );
    await userEvent.paste('192.168.40.0/24, 192.168.1.0/24');
    expect(written).toHaveBeenLastCalledWith([
      { name: 'router', networks: ['192.168.40.0/24', '192.168.1.0/24'] },
    ]);
    expect(router.getByRole('alert')).toHaveTextContent(
      '192.168.1.0/24 overlaps 192.168.1.10/32 of the cluster',
    );
  });

  it('takes the ports of a device that the cluster may reach', async () => {
    const written = await render(
      withPeers({ name: 'router', expose: [{ port: 53, protocol: 'UDP' }] }),
    );
    const router = device('router');

    await userEvent.click(router.getByRole('button', { name: 'Add a port' }));
    const second = within(router.getByRole('group', { name: 'Port 2' }));
    await userEvent.type(
      second.getByRole('spinbutton', { name: /^Port\W*$/ }),
      '80',
    );
    expect(written).toHaveBeenLastCalledWith([
      {
        name: 'router',
        expose: [
          { port: 53, protocol: 'UDP' },
          { port: 80, protocol: 'TCP' },
        ],
      },
    ]);
    await userEvent.click(
      router.getByRole('button', { name: 'Remove port 53' }),
    );
    expect(written).toHaveBeenLastCalledWith([
      { name: 'router', expose: [{ port: 80, protocol: 'TCP' }] },
    ]);
  });

  it('says what is missing only once the page was to be left', async () => {
    await render({ ...withPeers({ name: '' }), rawErrors: ['Device 1: …'] });
    expect(await device('Device 1').findByRole('alert')).toHaveTextContent(
      /^must be 1 to 32 letters/,
    );
  });

  it('says that the tunnel has not enough addresses', async () => {
    await render({
      values: {
        cluster: 'demo',
        subnet: '10.13.13.0/30',
        peers: [{ name: 'a' }, { name: 'b' }],
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '10.13.13.0/30 has addresses for 1 peers, not for 2',
    );
  });

  it('can be used, and says why it is not checked, where the cluster cannot be asked', async () => {
    await render({
      getFacts: async () => {
        throw new Error('no answer');
      },
    });
    expect(
      await screen.findByText(/^Cluster demo cannot be asked: no answer\./),
    ).toBeVisible();
    await add();
    expect(screen.getByRole('group', { name: 'Device 1' })).toBeVisible();
  });

  describe('in the form that adds devices to a VPN', () => {
    const vpn = 'resource:default/office';
    const withNew = (...peers: object[]) => ({
      values: { vpn, peers: peers as [] },
    });
    const proposed = { name: 'tablet', publicKey: key, address: '10.13.13.9' };

    it('keeps the devices that it starts with as they are', async () => {
      const written = await render(withNew(proposed));
      const tablet = device('tablet');
      expect(
        tablet.getByRole('textbox', { name: 'Address in the tunnel' }),
      ).toHaveValue('10.13.13.9');
      expect(tablet.getByRole('textbox', { name: /Public key/ })).toHaveValue(
        key,
      );
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      expect(written).not.toHaveBeenCalled();

      await add();
      await userEvent.keyboard('phone');
      expect(written).toHaveBeenLastCalledWith([proposed, { name: 'phone' }]);
      expect(
        device('phone').getByText('Its address in the tunnel: 10.13.13.3'),
      ).toBeVisible();
    });

    it('refuses the name of a device that the VPN has, and offers a free one', async () => {
      const written = await render(withNew({ name: '' }));
      const input = screen.getByRole('textbox', { name: /Name/ });
      await userEvent.type(input, 'Laptop');
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'is the name of another peer, laptop',
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Use Laptop-2' }),
      );
      expect(written).toHaveBeenLastCalledWith([{ name: 'Laptop-2' }]);
    });

    it('refuses the address of another device, and names a free one', async () => {
      const written = await render(withNew({ name: 'tablet' }));
      await screen.findByText('Its address in the tunnel: 10.13.13.3');
      const input = screen.getByRole('textbox', {
        name: 'Address in the tunnel',
      });
      expect(input).toHaveAttribute('placeholder', '10.13.13.3');
      await userEvent.type(input, '10.13.13.4');
      expect(screen.getByRole('alert')).toHaveTextContent(
        '10.13.13.4 is the address of router; 10.13.13.3 is free',
      );
      await userEvent.clear(input);
      expect(written).toHaveBeenLastCalledWith([{ name: 'tablet' }]);
      expect(input).toBeValid();
    });

    it('can be used, and says why it is not checked, where the settings cannot be read', async () => {
      await render({
        ...withNew({ ...proposed, name: 'laptop' }),
        getSettings: async () => {
          throw new Error('no repository is known');
        },
      });
      expect(
        await screen.findByText(
          'The settings of this VPN cannot be read: no repository is known. Whether names and addresses are free is checked later.',
        ),
      ).toBeVisible();
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });

    it('says that it reads them, and that a device is missing once the page was to be left', async () => {
      await render({
        ...withNew(),
        getSettings: () => new Promise(() => {}),
        rawErrors: ['must NOT have fewer than 1 items'],
      });
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Add at least one device.',
      );
      expect(
        screen.getByText('Reading which devices this VPN has …'),
      ).toBeVisible();
    });
  });

  it('can be disabled', async () => {
    await render({ ...withPeers({ name: 'laptop' }), disabled: true });
    expect(screen.getByRole('textbox', { name: /Name/ })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Add a device' })).toBeDisabled();
  });
});
