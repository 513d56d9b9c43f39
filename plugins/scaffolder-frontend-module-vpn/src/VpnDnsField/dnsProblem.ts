import { dnsServerSchema } from 'backstage-plugin-vpn-common';
import { firstProblem } from '../form';

/** What is wrong with a list of addresses of DNS servers; `undefined` where nothing is. */
export function dnsProblem(
  addresses: string[] | undefined,
): string | undefined {
  return firstProblem(dnsServerSchema, addresses);
}
