import { responseErrorOf } from 'backstage-plugin-vpn-common';
import { officeApi, openDialog } from '../../__testUtils__/addDevice';
import { nextOfOffice } from '../../__testUtils__/office';

// Walks by roles take their time.
jest.setTimeout(60_000);

const refusing = (statusCode: number, name: string, message: string) => ({
  ...officeApi(),
  getNextDevice: async () => {
    throw responseErrorOf({ statusCode, name, message });
  },
});

describe('NextDeviceAbsence', () => {
  it('says so when no address is free, and offers no form that would be refused', async () => {
    const { dialog } = await openDialog(
      refusing(
        400,
        'InputError',
        'All addresses of 10.13.13.0/29 are taken: remove a device first',
      ),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'No device can be added now: All addresses of 10.13.13.0/29 are taken: remove a device first.',
    );
    expect(dialog.queryByRole('link')).not.toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    const { dialog } = await openDialog(
      refusing(403, 'NotAllowedError', 'Unauthorized'),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It needs the permission vpn.update',
    );
    expect(dialog.queryByRole('link')).not.toBeInTheDocument();
  });

  it('offers the plain form where the repository cannot be read, and tries again', async () => {
    const getNextDevice = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(nextOfOffice);
    const { user, dialog } = await openDialog({
      ...officeApi(),
      getNextDevice,
    });
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'No device can be added now: Failed to fetch.',
    );
    expect(
      dialog.getByRole('link', { name: 'Fill in the form instead' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/create\/templates\/default\/add-vpn-peer\?/),
    );

    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByRole('textbox', { name: /Name/ })).toBeVisible();
  });
});
