import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hostileTexts } from '../__fixtures__/hostileTexts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { settings } from '../__testUtils__/settings';
import { validatePickedPeers } from './validatePickedPeers';
import { VpnPeersPicker } from './VpnPeersPicker';

const vpn = 'resource:default/office';
const refused = async () => {
  throw new Error('no repository is known');
};

describe('VpnPeersPicker', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnPeersPicker, {
      name: 'peers',
      title: 'Devices',
      required: true,
      values: { vpn },
      ...state,
    });
  const withPicked = (...names: string[]) => ({
    values: { vpn, peers: names as unknown as [] },
  });
  const input = () => screen.getByRole('textbox', { name: /Devices/ });

  it('picks several devices by the keyboard alone, each shown with its address', async () => {
    const written = await render();
    await screen.findByText(/^Open the list for the devices/);

    await userEvent.tab();
    expect(input()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['laptop10.13.13.2', 'router10.13.13.4']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.keyboard('13.4{ArrowDown}{Enter}{Escape}');
    expect(written).toHaveBeenLastCalledWith(['laptop', 'router']);
    await userEvent.keyboard('{Backspace}');
    expect(written).toHaveBeenLastCalledWith(['laptop']);
    expect(input()).toBeValid();
  });

  it('says of a name that the VPN does not have that there is none, and takes nothing', async () => {
    const written = await render();
    await screen.findByText(/^Open the list/);

    await userEvent.type(input(), 'tablet');
    expect(
      screen.getByText('This VPN has no such device that is not picked yet'),
    ).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(written).not.toHaveBeenCalled();
    expect(input()).toHaveValue('');
  });

  it('keeps the names that it starts with, whatever the case of their letters', async () => {
    const written = await render(withPicked('Laptop'));
    expect(await screen.findByText(/^Open the list/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Laptop' })).toBeVisible();
    expect(written).not.toHaveBeenCalled();

    await userEvent.click(input());
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['router10.13.13.4']);
  });

  it('refuses a device that the VPN does not have, and lets it be taken out', async () => {
    const written = await render(withPicked('laptop', 'tablet'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This VPN has no device tablet; it has laptop, router',
    );
    expect(input()).toHaveAccessibleDescription(/no device tablet/);
    await userEvent.type(input(), '{Backspace}');
    expect(written).toHaveBeenLastCalledWith(['laptop']);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('takes typed names, and says why, where the settings cannot be read', async () => {
    const written = await render({ getSettings: refused });
    expect(
      await screen.findByText(
        'The settings of this VPN cannot be read: no repository is known. Type the name as the tab VPN lists it.',
      ),
    ).toBeVisible();
    await userEvent.type(input(), 'laptop{Enter}');
    await userEvent.type(input(), ' tablet');
    await userEvent.tab();
    expect(written).toHaveBeenLastCalledWith(['laptop', 'tablet']);
    expect(input()).toBeValid();

    await userEvent.type(input(), 'a; id{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'a; id: must be 1 to 32 letters, digits, hyphens and underscores, starting with a letter',
    );
  });

  it.each([
    [
      'that it reads them',
      { getSettings: () => new Promise<never>(() => {}) },
      'Reading which devices this VPN has …',
    ],
    ['that no VPN is picked', { values: {} }, 'Pick the VPN first.'],
    [
      'that there are none',
      { getSettings: async () => ({ ...settings, peers: [] }) },
      'This VPN has no devices.',
    ],
    [
      'what was found when the page was to be left',
      // As the form of the Scaffolder fills a list of at least one.
      {
        values: { vpn, peers: [undefined] as unknown as [] },
        errorSchema: { 0: { __errors: ['must be string'] } },
      },
      'Pick at least one device.',
    ],
  ])('says %s', async (_, state, words) => {
    await render({ ...state, disabled: true });
    expect(await screen.findByText(words)).toBeVisible();
    expect(input()).toBeDisabled();
  });
});

describe('validatePickedPeers', () => {
  const problemsOf = async (names: string[], getSettings?: () => unknown) => {
    const errors: string[] = [];
    await validatePickedPeers(
      names,
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

  it('refuses to go on with a device that the VPN does not have', async () => {
    await expect(problemsOf(['LAPTOP'])).resolves.toEqual([]);
    await expect(problemsOf(['tablet'])).resolves.toEqual([
      'This VPN has no device tablet; it has laptop, router',
    ]);
    await expect(problemsOf(['tablet'], refused)).resolves.toEqual([]);
  });

  it.each(hostileTexts)(
    'refuses %j even where nothing is known',
    async text => {
      await expect(problemsOf([text], refused)).resolves.toHaveLength(1);
    },
  );
});
