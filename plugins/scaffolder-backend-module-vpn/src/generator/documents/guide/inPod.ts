import { WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import { namesOf } from '../../metadata';
import type { VpnPlan } from '../../plan';

/** The command that runs another one where the keys are. */
export function inPod(plan: VpnPlan, command: string): string {
  return `kubectl -n ${plan.settings.namespace} exec deploy/${
    namesOf(plan).server
  } -c ${WIREGUARD_CONTAINER} -- ${command}`;
}

/** The command that shows the configuration of a device with a server key as a QR code; its name comes behind it. */
export function showPeerCommand(plan: VpnPlan): string {
  return inPod(plan, '/app/show-peer');
}
