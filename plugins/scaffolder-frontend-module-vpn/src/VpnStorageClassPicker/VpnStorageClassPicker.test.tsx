import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { facts } from '../__testUtils__/facts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import { storageClassProblem } from './storageClassProblem';
import { VpnStorageClassPicker } from './VpnStorageClassPicker';

describe('VpnStorageClassPicker', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnStorageClassPicker, {
      name: 'storageClass',
      title: 'Storage class',
      ...state,
    });
  const values = (storageClass?: string) => ({
    values: { name: 'office', cluster: 'demo', storageClass },
  });

  it('offers what the cluster has, Longhorn first and the default marked', async () => {
    const written = await render(values('longhorn'));

    const select = await screen.findByRole('button', { name: /longhorn/ });
    expect(select).toHaveAccessibleDescription(/survive the loss of a node/);
    await userEvent.click(select);
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual([
      'longhornLonghorn: the keys survive the loss of a node · deleted together with its claim',
      'standardMade by rancher.io/local-path · default of the cluster · deleted together with its claim',
      'archiveMade by nfs.csi.k8s.io · kept when its claim is deleted',
    ]);

    await userEvent.click(screen.getByRole('option', { name: /archive/ }));
    expect(written).toHaveBeenCalledWith('archive');
  });

  it('replaces a class that the cluster does not have with the best one', async () => {
    const [archive, standard] = facts.storageClasses;
    const written = await render({
      ...values('longhorn'),
      getFacts: async () => ({ ...facts, storageClasses: [archive, standard] }),
    });

    expect(
      await screen.findByRole('button', { name: /standard/ }),
    ).toBeVisible();
    expect(written.mock.calls).toEqual([['standard']]);
  });

  it('takes a typed name, and says why, where the cluster cannot be asked', async () => {
    const written = await render({
      getFacts: async () => {
        throw new Error('no answer within 10 s');
      },
    });

    const input = screen.getByRole('textbox', { name: 'Storage class' });
    expect(
      await screen.findByText(
        'Cluster demo cannot be asked: no answer within 10 s. Type the name of one that the cluster has.',
      ),
    ).toBeVisible();
    await userEvent.type(input, 'fast');
    expect(written).toHaveBeenLastCalledWith('fast');
    await userEvent.type(input, ' $(id)');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'must be the name of a storage class',
    );
    expect(input).toBeInvalid();
  });

  it('says that it waits for a cluster to be picked', async () => {
    await render({ values: {} });
    expect(screen.getByText(/^Pick a cluster/)).toBeVisible();
  });

  it('says that the cluster has none, and what to do', async () => {
    await render({
      ...values('longhorn'),
      getFacts: async () => ({ ...facts, storageClasses: [] }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the cluster has no longhorn, nor any other; have one installed, for example Longhorn',
    );
  });

  it('can be disabled', async () => {
    await render({ ...values('longhorn'), disabled: true });
    expect(
      await screen.findByRole('button', { name: /longhorn/ }),
    ).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('storageClassProblem', () => {
  it.each([
    ['', facts, undefined],
    ['longhorn', facts, undefined],
    ['fast', facts, /^the cluster has no fast; choose one of archive, /],
    ['fast', undefined, undefined],
    ['fast\n', undefined, /^must be/],
  ])('of %j is as it should be', (storageClass, known, problem) => {
    expect(String(storageClassProblem(storageClass, known))).toMatch(
      problem ?? /^undefined$/,
    );
  });
});
