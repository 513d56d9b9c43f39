import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { facts } from '../__testUtils__/facts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { networksProblem, presetOf } from './networkPreset';
import { VpnNetworksPicker } from './VpnNetworksPicker';

describe('VpnNetworksPicker', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnNetworksPicker, {
      name: 'allowedIps',
      title: 'What goes through the tunnel',
      ...state,
    });
  const radio = (name: RegExp) => screen.getByRole('radio', { name });

  it('begins with the ranges of the cluster, as it tells them', async () => {
    const written = await render();

    expect(
      screen.getByRole('radiogroup', { name: 'What goes through the tunnel' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('radio', {
        name: /pods and Services.*10\.244\.0\.0\/16, 10\.96\.0\.0\/12/,
      }),
    ).toBeChecked();
    expect(written).not.toHaveBeenCalled();
  });

  it.each([
    [undefined, ['0.0.0.0/0']],
    ['fd42:13::/64', ['0.0.0.0/0', '::/0']],
  ])('writes everything, with the IPv6 network %s', async (subnetIpv6, all) => {
    const written = await render({ values: { cluster: 'demo', subnetIpv6 } });

    await userEvent.click(radio(/^Everything/));
    expect(written.mock.calls).toEqual([[all]]);
    await userEvent.click(radio(/pods and Services/));
    expect(written).toHaveBeenLastCalledWith(undefined);
  });

  it('adds IPv6 to everything where the tunnel has it since', async () => {
    const written = await render({
      values: {
        cluster: 'demo',
        subnetIpv6: 'fd42:13::/64',
        allowedIps: ['0.0.0.0/0'],
      },
    });
    expect(radio(/^Everything/)).toBeChecked();
    expect(written.mock.calls).toEqual([[['0.0.0.0/0', '::/0']]]);
  });

  it('takes a list of networks, and refuses what is none while it is typed', async () => {
    const written = await render();

    await userEvent.click(radio(/of your own choice/));
    const input = screen.getByRole('textbox', { name: 'Networks' });
    await userEvent.click(input);
    await userEvent.paste('10.0.0.0/8, fd00::/64\n192.168.0.0/16');
    expect(written).toHaveBeenLastCalledWith([
      '10.0.0.0/8',
      'fd00::/64',
      '192.168.0.0/16',
    ]);
    expect(input).toBeValid();
    await userEvent.paste(' nonsense');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'nonsense: must be a network such as 10.0.0.0/8',
    );
    expect(input).toBeInvalid();
  });

  it('shows the list that was entered before', async () => {
    await render({ values: { cluster: 'demo', allowedIps: ['10.0.0.0/8'] } });
    expect(radio(/of your own choice/)).toBeChecked();
    expect(screen.getByRole('textbox')).toHaveValue('10.0.0.0/8');
  });

  it('says that the cluster cannot be asked, and can be used', async () => {
    await render({
      getFacts: async () => {
        throw new Error('no answer');
      },
    });
    expect(
      await screen.findByText(/^Cluster demo cannot be asked: no answer\./),
    ).toBeVisible();
    expect(radio(/^Everything/)).toBeEnabled();
  });

  it('says what it means where the cluster does not tell its ranges', async () => {
    await render({
      getFacts: async () => ({ ...facts, podRanges: [], serviceRanges: [] }),
    });
    expect(
      await screen.findByText(/does not tell its ranges, so this would be/),
    ).toBeVisible();
  });

  it('can be disabled', async () => {
    await render({ disabled: true });
    expect(radio(/^Everything/)).toBeDisabled();
  });
});

describe('networksProblem', () => {
  it.each([
    [undefined, undefined],
    [['10.0.0.0/8'], undefined],
    [[], undefined],
    [['10.0.0.0/8', '10.0.0.0/33'], /^10\.0\.0\.0\/33: must be a network/],
  ])('of %j is as it should be', (networks, problem) => {
    expect(String(networksProblem(networks))).toMatch(problem ?? /^undefined$/);
  });
});

describe('presetOf', () => {
  it.each([
    [undefined, 'cluster'],
    [['0.0.0.0/0'], 'everything'],
    [['::/0', '0.0.0.0/0'], 'everything'],
    [['10.0.0.0/8'], 'own'],
    [[], 'cluster'],
    [['::/0'], 'own'],
  ])('of %j is %s', (networks, preset) =>
    expect(presetOf(networks)).toBe(preset),
  );
});
