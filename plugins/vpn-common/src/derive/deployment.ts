import type { VpnDeployment } from '../status/vpnStatus';
import type { Finding } from './findings';
import type { VpnObjects } from './objects';
import { problem } from './problem';

/** The Deployment of a VPN, and why it makes no pod. */
export function deriveDeployment({
  deployments: [deployment],
}: VpnObjects): Finding<VpnDeployment | undefined> {
  if (!deployment) {
    return {
      value: undefined,
      problems: [problem('deployment-missing')],
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
          problem('deployment-failed', {
            deployment: name,
            cause: failure.message,
          }),
        ]
      : [],
  };
}
