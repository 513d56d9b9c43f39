import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { facts } from '../__testUtils__/facts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { subnetProblem } from './subnetProblem';
import { VpnSubnetField } from './VpnSubnetField';

describe('VpnSubnetField', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnSubnetField, {
      name: 'subnet',
      title: 'Network of the tunnel',
      values: { cluster: 'demo', subnet: '10.13.13.0/24' },
      ...state,
    });
  const input = () =>
    screen.getByRole('textbox', { name: 'Network of the tunnel' });

  it('says that the network is free, and refuses another while it is typed', async () => {
    const written = await render();
    expect(
      await screen.findByText(/^The cluster uses no address of this network/),
    ).toBeVisible();

    await userEvent.clear(input());
    expect(written).toHaveBeenLastCalledWith(undefined);
    await userEvent.type(input(), '10.96.0.0/24');
    expect(screen.getByRole('alert')).toHaveTextContent(
      '10.96.0.0/24 overlaps addresses of the cluster, 10.96.0.0/12',
    );
    expect(input()).toBeInvalid();
  });

  it('takes an IPv6 network where it is one of IPv6', async () => {
    await render({
      values: { cluster: 'demo', subnet: 'fd42:13::/64' },
      options: { family: 'ipv6' },
    });
    expect(await screen.findByText(/^The cluster uses no/)).toBeVisible();
    expect(input()).toBeValid();
  });

  it('can be filled in, and says why it is not checked, where the cluster cannot be asked', async () => {
    await render({
      getFacts: async () => {
        throw new Error('no answer');
      },
    });
    expect(
      await screen.findByText(
        'Cluster demo cannot be asked: no answer. Whether it uses addresses of this network is checked later.',
      ),
    ).toBeVisible();
    expect(input()).toBeEnabled();
  });

  it('says that it asks, and can be disabled', async () => {
    await render({ getFacts: () => new Promise(() => {}), disabled: true });
    expect(
      screen.getByText('Asking the cluster which addresses it uses …'),
    ).toBeVisible();
    expect(input()).toBeDisabled();
  });
});

describe('subnetProblem', () => {
  const peers = [{ name: 'router', networks: ['10.13.13.128/25'] }];

  it.each([
    ['ipv4', undefined, facts, {}, undefined],
    ['ipv4', '10.13.13.0/24', facts, {}, undefined],
    ['ipv4', '10.13.13.1/24', facts, {}, /without host bits/],
    ['ipv4', '10.244.0.0/16', undefined, {}, undefined],
    ['ipv4', '192.168.1.0/24', facts, {}, /192\.168\.1\.10\/32/],
    ['ipv4', '10.13.13.0/24', facts, { peers }, /behind device router/],
    ['ipv6', 'fd42:13::/64', facts, { peers }, undefined],
    ['ipv6', '10.13.13.0/24', facts, {}, /must be an IPv6 network/],
    ['ipv6', '2001:db8::/64', facts, {}, /2001:db8::7\/128/],
  ] as const)(
    'of %s %s is as it should be',
    (family, subnet, known, values, problem) => {
      expect(
        String(
          subnetProblem(
            family,
            subnet,
            known,
            structuredClone(values) as object,
          ),
        ),
      ).toMatch(problem ?? /^undefined$/);
    },
  );
});
