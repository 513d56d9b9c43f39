import type { VpnDeployment } from '../status/vpnStatus';
import { error, Finding } from './findings';
import type { VpnObjects } from './objects';

/** The Deployment of a VPN, and why it makes no pod. */
export function deriveDeployment({
  deployments: [deployment],
}: VpnObjects): Finding<VpnDeployment | undefined> {
  if (!deployment) {
    return {
      value: undefined,
      problems: [
        error(
          'not-deployed',
          'The VPN has no Deployment, so nothing runs it.',
          'Apply the manifests of the repository; deployment.yaml has it.',
        ),
      ],
    };
  }
  const name = deployment.metadata?.name ?? '';
  const failure = deployment.status?.conditions?.find(
    ({ type, status }) => type === 'ReplicaFailure' && status === 'True',
  );
  return {
    value: {
      name,
      replicas: deployment.spec?.replicas ?? 1,
      readyReplicas: deployment.status?.readyReplicas ?? 0,
    },
    problems: failure
      ? [
          error(
            'pod-not-ready',
            `Deployment ${name} cannot make its pod: ${failure.message}`,
            'Mend what the cluster names, most often the Pod Security label of the namespace or a quota.',
          ),
        ]
      : [],
  };
}
