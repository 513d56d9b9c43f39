import type { ApiHolder } from '@backstage/core-plugin-api';
import type { WizardValues } from '../form';
import { readSettings } from '../vpnSettings';
import { peerNamesProblem } from './peerNamesProblem';

/** Why a page cannot be left with some devices picked; `undefined` where it can. */
export async function peersPickedProblem(
  names: string[],
  { apiHolder, formData }: { apiHolder: ApiHolder; formData: WizardValues },
): Promise<string | undefined> {
  return peerNamesProblem(names, await readSettings(formData.vpn, apiHolder));
}
