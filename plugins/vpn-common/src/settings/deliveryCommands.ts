import type { Delivery } from './vpnSettings';

/** What brings the objects of a VPN into its cluster for the first time, run in a clone of its repository. */
export const deliveryCommands: Record<Delivery, string> = {
  apply: 'kubectl apply -k manifests',
  manual: 'kubectl apply -k manifests',
  argocd: 'kubectl apply -f delivery/argocd-application.yaml',
  flux: 'kubectl apply -f delivery/flux.yaml',
};
