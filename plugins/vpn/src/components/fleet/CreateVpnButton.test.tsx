import { usePermission } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { vpnCreatePermission } from 'backstage-plugin-vpn-common';
import { live, summaryOf } from '../../__testUtils__/fleet';
import { renderFleetPage } from '../../__testUtils__/renderFleetPage';

// Backstage keeps its answers beyond a test.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));
const mayCreate = (allowed: boolean) =>
  jest.mocked(usePermission).mockImplementation(({ permission }) => ({
    loading: false,
    allowed: allowed && permission.name === vpnCreatePermission.name,
  }));

const createButton = () => screen.queryByRole('button', { name: 'Create VPN' });

describe('the button that creates a VPN', () => {
  it.each([
    ['where there is none yet', live([])],
    ['beside those that are there', live([summaryOf('oslo')])],
  ])('is there %s, once, for who may create some', async (_, snapshot) => {
    mayCreate(true);
    await renderFleetPage(snapshot);

    expect(createButton()).toHaveAttribute(
      'href',
      '/create/default/create-vpn',
    );
  });

  it.each([
    ['who may not', false, true],
    ['a portal without its template', true, false],
  ])('is not there for %s', async (_, allowed, hasTemplate) => {
    mayCreate(allowed);
    await renderFleetPage(live([]), { hasTemplate });

    expect(
      screen.getByRole('heading', { name: 'There is no VPN that you may see' }),
    ).toBeVisible();
    expect(createButton()).not.toBeInTheDocument();
  });
});
