import { InputError } from '@backstage/errors';
import type { Breakdown, ClusterFault, VpnFault } from './names';
import { clusterFaults, isClusterFault, isVpnFault, vpnFaults } from './names';

/**
 * Reads a breakdown as the control endpoint and tests tell it.
 *
 * @throws InputError that names the known faults, or the field that is missing
 */
export function parseBreakdown(body: unknown): Breakdown {
  const { fault, namespace, kind } = (body ?? {}) as Record<string, unknown>;
  if (typeof fault === 'string' && isVpnFault(fault)) {
    if (typeof namespace !== 'string' || !namespace) {
      throw new InputError(
        `Fault ${fault} is one of a single VPN: give its namespace, for example {"fault": "${fault}", "namespace": "vpn-office"}`,
      );
    }
    return { fault, namespace };
  }
  if (typeof fault === 'string' && isClusterFault(fault)) {
    if (kind !== undefined && typeof kind !== 'string') {
      throw new InputError('kind must be the plural of a kind, such as pods');
    }
    return kind ? { fault, kind } : { fault };
  }
  throw unknownFault(fault);
}

/**
 * Reads the name of a fault.
 *
 * @throws InputError that names the known faults
 */
export function parseFault(fault: string): ClusterFault | VpnFault {
  if (isVpnFault(fault) || isClusterFault(fault)) {
    return fault;
  }
  throw unknownFault(fault);
}

function unknownFault(fault: unknown): InputError {
  return new InputError(
    `Unknown fault ${JSON.stringify(fault)}. Faults of a VPN: ${vpnFaults.join(
      ', ',
    )}. Faults of the cluster: ${clusterFaults.join(', ')}`,
  );
}
