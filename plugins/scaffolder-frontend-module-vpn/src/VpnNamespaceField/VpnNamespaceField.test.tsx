import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hostileTexts } from '../__fixtures__/hostileTexts';
import { facts as emptyFacts } from '../__testUtils__/facts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { namespaceProblem } from './namespaceProblem';
import { VpnNamespaceField } from './VpnNamespaceField';

const facts = {
  ...emptyFacts,
  vpnNamespaces: [
    { namespace: 'vpn-branch', entityRef: 'resource:default/branch' },
    { namespace: 'vpn-office', entityRef: 'resource:default/office' },
  ],
};

describe('VpnNamespaceField', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnNamespaceField, {
      name: 'namespace',
      title: 'Namespace',
      getFacts: async () => facts,
      ...state,
    });
  const input = () => screen.getByRole('textbox', { name: 'Namespace' });

  it('proposes the namespace that is taken if it is left empty', async () => {
    await render();
    expect(
      await screen.findByText(
        'No other VPN has vpn-office, as far as the cluster tells.',
      ),
    ).toBeVisible();
    expect(input()).toHaveAttribute('placeholder', 'vpn-office');
    expect(input()).toBeValid();
  });

  it('refuses that of another VPN, and what is none, while it is typed', async () => {
    const written = await render();
    await screen.findByText(/^No other VPN has/);

    await userEvent.type(input(), ' vpn-branch');
    expect(written).toHaveBeenLastCalledWith('vpn-branch');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'vpn-branch holds another VPN already, resource:default/branch; choose another namespace',
    );
    expect(input()).toBeInvalid();
    await userEvent.type(input(), '_2');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'must be 1 to 63 lower-case letters, digits and hyphens',
    );
    await userEvent.clear(input());
    expect(written).toHaveBeenLastCalledWith(undefined);
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
        'Cluster demo cannot be asked: no answer. Whether another VPN has this namespace is checked later.',
      ),
    ).toBeVisible();
    await userEvent.type(input(), 'vpn-branch');
    expect(input()).toBeValid();
  });

  it('says that it asks, and can be disabled', async () => {
    await render({ getFacts: () => new Promise(() => {}), disabled: true });
    expect(
      screen.getByText('Asking the cluster which namespaces hold a VPN …'),
    ).toBeVisible();
    expect(input()).toBeDisabled();
  });
});

describe('namespaceProblem', () => {
  it.each([
    [undefined, undefined, undefined],
    [undefined, 'office', undefined],
    [undefined, 'branch', undefined],
    ['vpn-branch', 'branch', undefined],
    ['vpn-office', 'branch', /resource:default\/office/],
    ['default', 'branch', /^must be a namespace of its own/],
    ['kube-system', 'branch', /^must be a namespace of its own/],
  ])('of %p for the VPN %s is as it should be', (namespace, name, problem) => {
    expect(String(namespaceProblem(namespace, facts, { name }))).toMatch(
      problem ?? /^undefined$/,
    );
  });

  it.each(hostileTexts)('refuses %j', text => {
    expect(namespaceProblem(text, undefined, {})).toMatch(/^must be/);
  });
});
