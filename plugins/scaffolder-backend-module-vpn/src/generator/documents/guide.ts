import type { VpnPlan } from '../plan';
import type { GeneratorInput } from '../types';
import { changePeers } from './guide/changePeers';
import { changeServer } from './guide/changeServer';
import { connect } from './guide/connect';
import { keepRunning } from './guide/keepRunning';
import { move } from './guide/move';
import { reachDevices } from './guide/reachDevices';
import { restore } from './guide/restore';
import { rotateKeys } from './guide/rotateKeys';

/** The guide for people who use and keep this VPN. */
export function guideOf(plan: VpnPlan, input: GeneratorInput): string {
  return [
    intro(plan),
    connect(plan),
    changePeers(plan),
    rotateKeys(),
    reachDevices(plan),
    changeServer(plan),
    keepRunning(plan, input),
    move(plan),
    restore(plan),
  ]
    .filter(Boolean)
    .join('\n');
}

function intro({ settings: { name, cluster } }: VpnPlan): string {
  return `# ${name}

Devices behind NAT and firewalls reach the workloads of cluster \`${cluster}\`,
and each other, through this WireGuard VPN.
`;
}
