import { InputError } from '@backstage/errors';

/**
 * Refuses to remove a VPN whose name was not typed.
 *
 * @throws InputError if the confirmation is anything but the name
 */
export function refuseUnconfirmed(name: string, confirmation: string): void {
  if (confirmation !== name) {
    throw new InputError(
      `confirmation: type the name of the VPN, ${name}, to remove it; ${JSON.stringify(
        confirmation,
      )} is another`,
    );
  }
}
