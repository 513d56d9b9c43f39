import { deliveryCommands } from 'backstage-plugin-vpn-common';
import { peersBytes } from '../objects/peers';
import type { VpnPlan } from '../plan';
import { FLUX_SECRET } from './delivery';

/** The file that hosts show first. */
export const README_FILE = 'README.md';

/** The README: what this is, and how it gets to its cluster. */
export function readmeOf(plan: VpnPlan): string {
  const { name, namespace, cluster, description } = plan.settings;
  return `# ${name}

${description ?? `A WireGuard VPN into cluster ${cluster}.`}

| | |
| --- | --- |
| devices dial | \`${plan.endpoint}\` (UDP) |
| cluster | \`${cluster}\` |
| namespace | \`${namespace}\` |
| network of the tunnel | ${codes(plan.subnets)} |
| devices send through it | ${codes(plan.allowedIps)} |

How to connect a device, add or remove one, change the server, move the VPN to
another cluster and restore it: [docs/index.md](docs/index.md). How it is right
now: the tab **VPN** of its page in Backstage.

## Deploy

${deliveryText(plan)}

Applying again at any time is safe. A change of \`manifests/peers.yaml\` alone
disconnects nobody.

## What is in here

| | |
| --- | --- |
| \`vpn.yaml\` | what everything here was generated from; the portal changes this VPN by it |
| \`manifests/\` | what runs in the cluster; \`peers.yaml\` lists the devices |
| \`catalog-info.yaml\` | the entity in Backstage |
| \`docs/\` | the guide to this VPN |
| \`renovate.json\` | lets Renovate propose newer images |

There is no private key in this repository, and none belongs here.
`;
}

function codes(values: string[]): string {
  return values.map(value => `\`${value}\``).join(', ');
}

// Client-side, kubectl keeps a copy of an object in its annotations, which hold
// 256 KiB in all (TotalAnnotationSizeLimitB of the API server).
const mostBytesOnClientSide = 250_000;

function deliveryText(plan: VpnPlan): string {
  const { cluster, delivery } = plan.settings;
  const isLarge = peersBytes(plan) > mostBytesOnClientSide;
  const options = isLarge ? ' --server-side --force-conflicts' : '';
  const byHand = `\`\`\`sh
kubectl config use-context ${cluster}   # or whatever you call that cluster
kubectl apply${options} -k manifests
\`\`\``;
  switch (delivery) {
    case 'argocd':
      return `Argo CD applies it. Once, in the cluster that runs Argo CD:

\`\`\`sh
${deliveryCommands.argocd}
\`\`\`

This repository is private: whoever keeps Argo CD gives it credentials for the Git
host once. If Argo CD runs in another cluster than the VPN, name the VPN's cluster
in \`spec.destination\` first.`;
    case 'flux':
      return `Flux applies it. Once:

\`\`\`sh
${deliveryCommands.flux}
\`\`\`

This repository is private: Flux reads it with Secret \`${FLUX_SECRET}\` of namespace
\`flux-system\`, which whoever keeps Flux makes once.`;
    case 'apply':
      return `The portal has applied it. To apply a change, or all of it by hand:

${byHand}`;
    default:
      return byHand;
  }
}
