import type { ProblemText } from './ProblemText';

const describeClaim = 'kubectl -n {{namespace}} describe pvc {{claim}}';

/** What is wrong with the claim, or with Longhorn's volume behind it. */
export const volumeTexts = {
  'claim-lost': {
    code: 'claim-lost',
    severity: 'error',
    message: 'Claim {{claim}} has lost its volume.',
    hint: 'Restore the volume from a backup; the README of the VPN says how.',
  },
  'claim-failed': {
    code: 'claim-pending',
    severity: 'error',
    message: 'Claim {{claim}} gets no volume: {{cause}}',
    hint: 'Check storage class {{storageClass}}; the class of a claim cannot be changed, so delete the empty claim before applying another.',
    command: describeClaim,
  },
  'claim-waiting': {
    code: 'claim-pending',
    severity: 'warning',
    message: 'Claim {{claim}} waits for its pod: {{cause}}',
    hint: 'This ends by itself when the pod finds a node.',
  },
  'claim-provisioning': {
    code: 'claim-pending',
    severity: 'error',
    message: 'Claim {{claim}} is not bound to a volume yet: {{cause}}',
    hint: 'A new claim needs a few seconds. If it stays like this, check that the provisioner of storage class {{storageClass}} runs.',
    command: describeClaim,
  },
  'claim-pending': {
    code: 'claim-pending',
    severity: 'error',
    message: 'Claim {{claim}} is not bound to a volume yet.',
    hint: 'A new claim needs a few seconds. If it stays like this, check that the provisioner of storage class {{storageClass}} runs.',
    command: describeClaim,
  },
  'volume-faulted': {
    code: 'volume-faulted',
    severity: 'error',
    message:
      'Longhorn volume {{volume}} is faulted: none of its replicas can be used.',
    hint: "Salvage a replica in Longhorn's UI, or restore the volume from a backup.",
  },
  'volume-degraded': {
    code: 'volume-degraded',
    severity: 'warning',
    message:
      'Longhorn volume {{volume}} is degraded: not all of its {{replicas}} replicas run.',
    hint: 'Longhorn rebuilds them by itself where it has {{replicas}} nodes with free space; with fewer nodes, lower the number of replicas.',
  },
} satisfies Record<string, ProblemText>;
