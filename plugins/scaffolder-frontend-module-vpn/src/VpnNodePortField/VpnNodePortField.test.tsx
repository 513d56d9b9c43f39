import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { freeNodePort } from 'backstage-plugin-vpn-common';
import { facts } from '../__testUtils__/facts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { nodePortProblem } from './nodePortProblem';
import { VpnNodePortField } from './VpnNodePortField';

const free = freeNodePort(facts, 'office');

describe('VpnNodePortField', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnNodePortField, {
      name: 'nodePort',
      title: 'Port',
      ...state,
    });
  const input = () => screen.getByRole('spinbutton', { name: 'Port' });

  it('proposes the port that is chosen if it is left empty', async () => {
    await render();

    expect(
      await screen.findByText(`Leave it empty for ${free}, which is free.`),
    ).toBeVisible();
    expect(input()).toHaveAttribute('placeholder', `${free}`);
  });

  it('refuses a taken port and one out of range while it is typed', async () => {
    const written = await render();
    await screen.findByText(/^Leave it empty/);

    await userEvent.type(input(), '30080');
    expect(written).toHaveBeenLastCalledWith(30080);
    expect(screen.getByRole('alert')).toHaveTextContent(
      `30080 is taken by another Service; choose for example ${free}, which is free`,
    );
    expect(input()).toBeInvalid();
    expect(input()).toHaveAccessibleDescription(/30080 is taken/);

    await userEvent.clear(input());
    expect(written).toHaveBeenLastCalledWith(undefined);
    await userEvent.type(input(), '51820');
    expect(screen.getByRole('alert')).toHaveTextContent(
      '51820 is not from 30000 to 32767',
    );

    await userEvent.clear(input());
    await userEvent.type(input(), '30081');
    expect(screen.getByText('This port is free.')).toBeVisible();
    expect(input()).toBeValid();
  });

  it('can be filled in, and says why it is not checked, where the cluster cannot be asked', async () => {
    const written = await render({
      getFacts: async () => {
        throw new Error('connection refused');
      },
    });

    expect(
      await screen.findByText(
        'Cluster demo cannot be asked: connection refused. Whether the port is free is checked later.',
      ),
    ).toBeVisible();
    await userEvent.type(input(), '30080');
    expect(written).toHaveBeenLastCalledWith(30080);
    expect(input()).toBeValid();
  });

  it('says that it asks, and can be disabled', async () => {
    await render({ getFacts: () => new Promise(() => {}), disabled: true });
    expect(
      screen.getByText('Asking the cluster which ports are free …'),
    ).toBeVisible();
    expect(input()).toBeDisabled();
  });
});

describe('nodePortProblem', () => {
  it.each([
    [undefined, facts, undefined],
    [30081, facts, undefined],
    [30081.5, facts, /./],
    [32768, undefined, /^must be from 30000 to 32767/],
    [NaN, undefined, /./],
    [30080, undefined, undefined],
  ])('of %p is as it should be', (nodePort, known, problem) => {
    expect(
      String(nodePortProblem(nodePort, known, { name: 'office' })),
    ).toMatch(problem ?? /^undefined$/);
  });
});
