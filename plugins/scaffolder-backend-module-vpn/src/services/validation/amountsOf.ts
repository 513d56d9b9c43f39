import { quantityOf } from 'backstage-plugin-vpn-common';
import type { Quantities } from 'backstage-plugin-vpn-node';
import type { Amounts } from './vpnParts';

/** Quantities of Kubernetes as numbers. */
export function amountsOf(quantities: Quantities): Amounts {
  return Object.fromEntries(
    Object.entries(quantities).map(([name, quantity]) => [
      name,
      quantityOf(quantity),
    ]),
  );
}

/** Whether one amount is more than another, to the thousandth, as API servers count. */
export function isMore(amount: number, than: number): boolean {
  return Math.round(amount * 1000) > Math.round(than * 1000);
}
