import {
  problemTexts,
  type ProblemTextKey,
  type VpnProblemCode,
} from 'backstage-plugin-vpn-common';

/** What is wrong, in a few words, by code. */
const titles: Record<`problem.${VpnProblemCode}.title`, string> = {
  'problem.not-deployed.title': 'Nothing runs yet',
  'problem.bound-to-other-entity.title':
    'The VPN there belongs to another entity',
  'problem.objects-unlabelled.title': 'A WireGuard server that is not managed',
  'problem.image-pull-failed.title': 'The image cannot be pulled',
  'problem.container-crash-looping.title': 'A container crashes',
  'problem.pod-unschedulable.title': 'The pod finds no node',
  'problem.pod-not-ready.title': 'The pod is not ready',
  'problem.pod-stuck-terminating.title': 'The old pod does not end',
  'problem.claim-pending.title': 'The claim has no volume yet',
  'problem.claim-lost.title': 'The volume is lost',
  'problem.volume-degraded.title': 'The volume is degraded',
  'problem.volume-faulted.title': 'The volume is faulted',
  'problem.service-missing.title': 'The Service is missing',
  'problem.service-without-ready-pod.title': 'No pod takes the packets',
  'problem.node-port-mismatch.title': 'Devices dial another port',
  'problem.peers-not-in-tunnel.title': 'Devices are not in the tunnel',
  'problem.peers-not-applied.title': 'Changes of devices are not applied',
  'problem.tunnel-down.title': 'The tunnel is down',
  'problem.forwarding-off.title': 'Packets are not forwarded',
  'problem.reporter-silent.title': 'No report from the pod',
  'problem.reporter-absent.title': 'No report from the pod yet',
  'problem.report-invalid.title': 'The report is not understood',
  'problem.cluster-unknown.title': 'The portal does not know the cluster',
  'problem.cluster-unsupported.title':
    'The portal cannot sign in to the cluster',
  'problem.cluster-unreachable.title': 'The cluster is out of reach',
  'problem.cluster-refused.title': 'The cluster refuses the portal',
  'problem.cluster-slow.title': 'The cluster does not answer in time',
};

type TextKey = `problem.${ProblemTextKey}.${'message' | 'hint'}`;

/** Texts of problems: messages and hints as the backend writes them. */
export const problems = {
  ...titles,
  ...(Object.fromEntries(
    Object.entries(problemTexts).flatMap(([key, { message, hint }]) => [
      [`problem.${key}.message`, message],
      [`problem.${key}.hint`, hint],
    ]),
  ) as Record<TextKey, string>),
};
