import type { VpnPlan } from '../../plan';

/** Where version, size and security of the server stand. */
export function changeServer({ settings: { server } }: VpnPlan): string {
  return `## Change the server

On the tab **VPN** of its page, choose _Change_, _Edit_. The server then restarts, and
devices are back within two minutes.

By hand, change \`vpn.yaml\`, which the portal goes by, and \`manifests/\`, which runs, in
one pull request:

| what | in \`vpn.yaml\` | in \`manifests/\` |
| --- | --- | --- |
| version | \`image\` | \`deployment.yaml\`: \`image\` of each container |
| processor and memory | \`cpu\`, \`memory\`, \`memoryLimit\` | \`deployment.yaml\`: \`resources\` of container \`wireguard\` |
| patience with a dead node | \`nodeFailureSeconds\` | \`deployment.yaml\`: \`tolerationSeconds\` |
| where devices may go | \`allowedIps\` | the network policy; \`deployment.yaml\`: \`VPN_ALLOWED_IPS\` |
| which nodes answer | \`externalTrafficPolicy\` | \`service.yaml\` |

Renovate updates the image in both places in one pull request: \`renovate.json\` tells
it how. To pin the image by its digest too, add \`docker:pinDigests\` to \`extends\`
there.

${
  server.hardened
    ? `This VPN has no privileged container. The kubelets of the cluster must allow the
\`sysctls\` in \`deployment.yaml\`; where they do not, the pod fails with
\`SysctlForbidden\`.`
    : `Container \`forwarding\` is privileged for a moment, to switch packet forwarding on
in the pod. Where a cluster forbids that, create the VPN with the hardened profile.`
}
`;
}
