import { VPN_LABEL_SELECTOR } from '../../names';
import type { ProblemText } from './ProblemText';

const readStatusLog =
  'Read the log of container status: kubectl logs -c status.';
const logOf = (container: string) =>
  `kubectl -n {{namespace}} logs -l ${VPN_LABEL_SELECTOR} -c ${container}`;

/** What the reporter in the pod says of the tunnel, or that it says nothing. */
export const tunnelTexts = {
  'tunnel-down': {
    code: 'tunnel-down',
    severity: 'error',
    message: 'The pod runs, but its WireGuard tunnel is down.',
    hint: 'Read the log of container wireguard; deleting the pod starts the tunnel anew.',
    command: logOf('wireguard'),
  },
  'tunnel-down-because': {
    code: 'tunnel-down',
    severity: 'error',
    message: 'The pod runs, but its WireGuard tunnel is down: {{cause}}',
    hint: 'Read the log of container wireguard; deleting the pod starts the tunnel anew.',
    command: logOf('wireguard'),
  },
  'tunnel-without-module': {
    code: 'tunnel-down',
    severity: 'error',
    message: 'The pod runs, but its WireGuard tunnel is down: {{cause}}',
    hint: 'The node has no WireGuard kernel module: load it (modprobe wireguard), or run the VPN on nodes that have it.',
    command: 'sudo modprobe wireguard',
  },
  'forwarding-off': {
    code: 'forwarding-off',
    severity: 'error',
    message:
      'The pod does not forward packets, so devices reach the server but nothing behind it.',
    hint: 'Allow the sysctl net.ipv4.ip_forward on the nodes, or let the init container forwarding run privileged.',
  },
  'peers-not-applied': {
    code: 'peers-not-applied',
    severity: 'warning',
    message: 'Changes of the devices do not reach the tunnel: {{cause}}',
    hint: 'Read the log of container peers: kubectl logs -c peers. Devices that were in the tunnel before stay connected.',
    command: logOf('peers'),
  },
  'peers-not-yet': {
    code: 'peers-not-in-tunnel',
    severity: 'warning',
    message: 'Declared peers are not in the tunnel: {{peers}}.',
    hint: 'They come within seconds. If not, read the log of container peers: kubectl logs -c peers.',
    command: logOf('peers'),
  },
  'peers-skipped': {
    code: 'peers-not-in-tunnel',
    severity: 'warning',
    message: 'Declared peers are not in the tunnel: {{peers}}.',
    hint: 'Correct their entries in manifests/peers.yaml and apply it; nobody else is disconnected.',
  },
  'reporter-silent': {
    code: 'reporter-silent',
    severity: 'warning',
    message:
      'The status reporter has been silent for more than {{seconds}} s; tunnel and peers are shown as last reported.',
    hint: `${readStatusLog} The VPN itself may work.`,
    command: logOf('status'),
  },
  'reporter-absent': {
    code: 'reporter-absent',
    severity: 'warning',
    message:
      'The status reporter has not reported yet, so tunnel and peers are unknown.',
    hint: `${readStatusLog} It needs the Role of status.yaml, and a NetworkPolicy that lets it reach the API server.`,
    command: logOf('status'),
  },
} satisfies Record<string, ProblemText>;
