import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hostileTexts } from '../__fixtures__/hostileTexts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { dnsProblem } from './dnsProblem';
import { VpnDnsField } from './VpnDnsField';

describe('VpnDnsField', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnDnsField, { name: 'dns', title: 'DNS servers', ...state });
  const input = () => screen.getByRole('textbox', { name: 'DNS servers' });

  it('takes several addresses, and refuses what is none while it is typed', async () => {
    const written = await render();
    expect(
      await screen.findByText(
        'One address a line. That of the cluster is 10.96.0.10.',
      ),
    ).toBeVisible();

    await userEvent.type(input(), '10.96.0.10{Enter}2001:db8::53, 10.0.0');
    expect(written).toHaveBeenLastCalledWith([
      '10.96.0.10',
      '2001:db8::53',
      '10.0.0',
    ]);
    expect(screen.getByRole('alert')).toHaveTextContent(
      '10.0.0: must be the IPv4 or IPv6 address of a DNS server',
    );
    expect(input()).toBeInvalid();
    await userEvent.type(input(), '.53');
    expect(input()).toBeValid();
    await userEvent.clear(input());
    expect(written).toHaveBeenLastCalledWith([]);
  });

  it('starts from what a VPN has, and needs no cluster', async () => {
    const written = await render({
      values: { vpn: 'resource:default/office', dns: ['10.96.0.10'] },
    });
    expect(input()).toHaveValue('10.96.0.10');
    expect(screen.getByText('One address a line.')).toBeVisible();
    expect(written).not.toHaveBeenCalled();
  });

  it('can be disabled', async () => {
    await render({ disabled: true });
    expect(input()).toBeDisabled();
  });
});

describe('dnsProblem', () => {
  it.each([[undefined], [[]], [['10.96.0.10', 'fd00::53']]])(
    'of %j is none',
    addresses => expect(dnsProblem(addresses)).toBeUndefined(),
  );

  it.each(hostileTexts)('refuses %j', text => {
    expect(dnsProblem(['10.96.0.10', text])).toMatch(/: must /);
  });
});
