import { fireEvent, screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { officeEntity } from '../src/__testUtils__/office';
import { AddDeviceDialog } from '../src/components/device/AddDeviceDialog';
import type { DeviceDraft } from '../src/components/device/DeviceDraft';

/** The dialog that adds a device, after some of it was entered. */
export const DeviceState = ({ entered }: { entered?: DeviceDraft }) => {
  const navigate = useNavigate();
  useEffect(() => {
    if (entered) {
      enter(entered);
    }
  }, [entered]);
  return (
    <AddDeviceDialog entity={officeEntity} onClose={() => navigate('/')} />
  );
};

/** Enters it as a user does, in whatever language. */
async function enter({ name, keyMaker, publicKey }: DeviceDraft) {
  const dialog = within(await screen.findByRole('dialog'));
  const radios = await dialog.findAllByRole<HTMLInputElement>('radio');
  await userEvent.click(radios.find(({ value }) => value === keyMaker)!);
  const [nameInput, publicKeyInput] = dialog.getAllByRole('textbox');
  // Not where the focus is: the page may be drawn anew meanwhile, with another dialog.
  fireEvent.change(nameInput, { target: { value: name } });
  if (publicKey) {
    fireEvent.change(publicKeyInput, { target: { value: publicKey } });
  }
  const [next] = dialog
    .getAllByRole<HTMLButtonElement>('button')
    .filter(({ type }) => type === 'submit');
  await userEvent.click(next);
}
