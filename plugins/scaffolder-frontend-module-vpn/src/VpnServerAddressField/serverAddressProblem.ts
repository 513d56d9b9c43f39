import { serverAddressSchema } from 'backstage-plugin-vpn-common';
import { firstIssue } from '../form';

/** Why devices cannot dial an address; `undefined` where they can, or none is entered. */
export function serverAddressProblem(
  address: string | undefined,
): string | undefined {
  return address ? firstIssue(serverAddressSchema, address) : undefined;
}
