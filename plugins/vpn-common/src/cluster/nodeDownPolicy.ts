/** Longhorn's setting that says which pods it deletes on a node that is down, so that their volumes can move. */
export const NODE_DOWN_POLICY_SETTING = 'node-down-pod-deletion-policy';

// Longhorn's values that delete the pod of a Deployment, which a VPN is; its
// default is `do-nothing`.
const policiesThatMoveDeployments = [
  'delete-deployment-pod',
  'delete-both-statefulset-and-deployment-pod',
];

/** Whether a VPN on a Longhorn volume leaves a dead node by itself under a value of {@link NODE_DOWN_POLICY_SETTING}. */
export function leavesDeadNode(nodeDownPolicy: string): boolean {
  return policiesThatMoveDeployments.includes(nodeDownPolicy);
}
