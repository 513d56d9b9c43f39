import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hostileTexts } from '../__fixtures__/hostileTexts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { settings } from '../__testUtils__/settings';
import { validatePickedPeer } from './validatePickedPeer';
import { VpnPeerPicker } from './VpnPeerPicker';

const vpn = 'resource:default/office';
const refused = async () => {
  throw new Error('no repository is known');
};

describe('VpnPeerPicker', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnPeerPicker, {
      name: 'name',
      title: 'Device',
      values: { vpn },
      ...state,
    });
  const input = () => screen.getByRole('textbox', { name: 'Device' });

  it('picks a device by the keyboard alone', async () => {
    const written = await render();
    await screen.findByText(/^Open the list for the devices/);

    await userEvent.tab();
    await userEvent.keyboard('13.4{ArrowDown}');
    expect(screen.getByRole('option')).toHaveTextContent('router10.13.13.4');
    await userEvent.keyboard('{Enter}');
    expect(written).toHaveBeenLastCalledWith('router');
    expect(input()).toBeValid();
  });

  it('keeps the name that it starts with, and refuses one that the VPN does not have', async () => {
    const written = await render({ values: { vpn, name: 'Laptop' } });
    await screen.findByText(/^Open the list/);
    expect(input()).toHaveValue('Laptop');
    expect(written).not.toHaveBeenCalled();

    await userEvent.type(input(), '-9');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This VPN has no device Laptop-9; it has laptop, router',
    );
    expect(input()).toBeInvalid();
  });

  it('takes a typed name, and says why, where the settings cannot be read', async () => {
    await render({ getSettings: refused });
    expect(
      await screen.findByText(/^The settings of this VPN cannot be read: no/),
    ).toBeVisible();
    await userEvent.type(input(), 'tablet');
    expect(input()).toBeValid();
  });
});

describe('validatePickedPeer', () => {
  const problemsOf = async (value: unknown, getSettings?: () => unknown) => {
    const errors: string[] = [];
    await validatePickedPeer(
      value as string,
      { addError: message => errors.push(message) },
      {
        apiHolder: {
          get: <T,>() =>
            ({ getSettings: getSettings ?? (() => settings) } as T),
        },
        formData: { vpn },
        schema: {},
      },
    );
    return errors;
  };

  it('refuses to go on with a device that the VPN does not have, also in the items of a list', async () => {
    await expect(problemsOf(undefined)).resolves.toEqual([]);
    await expect(problemsOf('LAPTOP')).resolves.toEqual([]);
    const list = [{ name: 'laptop' }, {}, { name: 'tablet' }];
    await expect(problemsOf(list)).resolves.toEqual([
      'This VPN has no device tablet; it has laptop, router',
    ]);
    await expect(problemsOf(list, refused)).resolves.toEqual([]);
  });

  it.each(hostileTexts)(
    'refuses %j even where nothing is known',
    async text => {
      await expect(problemsOf(text, refused)).resolves.toHaveLength(1);
    },
  );
});
