import type { ProblemText } from './ProblemText';

const whole = 'Cluster {{cluster}}: {{cause}}';
const partly = 'Cluster {{cluster}}: {{kinds}} cannot be read: {{cause}}';
const unreachable =
  'Check that its API server runs and that the portal reaches it. The VPN itself may work.';
const refused =
  'Renew the credentials that the Kubernetes plugin has for it, or give them the rights of the operator guide.';

/** Why the cluster cannot be read, wholly or in part. */
export const clusterTexts = {
  'cluster-unknown': {
    code: 'cluster-unknown',
    severity: 'error',
    message: whole,
    hint: 'Correct the cluster in catalog-info.yaml, or add it to the clusters of the Kubernetes plugin.',
  },
  'cluster-unsupported': {
    code: 'cluster-unsupported',
    severity: 'error',
    message: whole,
    hint: 'Give the portal an entry for this cluster with credentials of its own, such as a service account.',
  },
  'cluster-unreachable': {
    code: 'cluster-unreachable',
    severity: 'error',
    message: whole,
    hint: unreachable,
  },
  'cluster-unreachable-partly': {
    code: 'cluster-unreachable',
    severity: 'error',
    message: partly,
    hint: unreachable,
  },
  'cluster-refused': {
    code: 'cluster-refused',
    severity: 'error',
    message: whole,
    hint: refused,
  },
  'cluster-refused-partly': {
    code: 'cluster-refused',
    severity: 'error',
    message: partly,
    hint: refused,
  },
  'cluster-slow': {
    code: 'cluster-slow',
    severity: 'error',
    message: whole,
    hint: 'Its API server has too much to do, or takes connections and does not answer. The VPN itself may work.',
  },
} satisfies Record<string, ProblemText>;
