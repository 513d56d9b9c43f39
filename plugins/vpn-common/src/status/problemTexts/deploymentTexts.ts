import { STATUS_CONFIG_MAP } from '../../names';
import type { ProblemText } from './ProblemText';

const applyManifests = 'kubectl apply -k manifests';

/** That nothing is deployed, not for this entity, or not all of it. */
export const deploymentTexts = {
  'not-deployed': {
    code: 'not-deployed',
    severity: 'error',
    message:
      'Nothing is deployed yet in namespace {{namespace}} of cluster {{cluster}}.',
    hint: 'Apply the manifests: kubectl apply -k manifests, in a clone of the repository.',
  },
  'bound-to-other-entity': {
    code: 'bound-to-other-entity',
    severity: 'error',
    message:
      'Namespace {{namespace}} of cluster {{cluster}} holds a VPN, but none of its objects names {{entityRef}}.',
    hint: 'Correct cluster and namespace in catalog-info.yaml, or, if this is its VPN, the annotation {{annotation}} on its objects.',
  },
  'objects-unlabelled': {
    code: 'objects-unlabelled',
    severity: 'error',
    message:
      'Namespace {{namespace}} of cluster {{cluster}} runs a WireGuard server without the label of a VPN: {{objects}}.',
    hint: 'Apply the manifests of the repository. One that was made by hand is adopted with the component adopt-vpn: docs/adopt.md of Backstage VPN says how.',
  },
  'deployment-missing': {
    code: 'not-deployed',
    severity: 'error',
    message: 'The VPN has no Deployment, so nothing runs it.',
    hint: 'Apply the manifests of the repository; deployment.yaml has it.',
    command: applyManifests,
  },
  'deployment-failed': {
    code: 'pod-not-ready',
    severity: 'error',
    message: 'Deployment {{deployment}} cannot make its pod: {{cause}}',
    hint: 'Mend what the cluster names, most often the Pod Security label of the namespace or a quota.',
    command: 'kubectl -n {{namespace}} describe deployment {{deployment}}',
  },
  'service-missing': {
    code: 'service-missing',
    severity: 'error',
    message:
      'The VPN has no Service of type NodePort, so no device reaches it.',
    hint: 'Apply the manifests of the repository; service.yaml has it.',
    command: applyManifests,
  },
  'service-without-ready-pod': {
    code: 'service-without-ready-pod',
    severity: 'error',
    message: 'Service {{service}} has no ready pod to send packets to.',
    hint: 'Mend the pod; the Service finds it by itself.',
  },
  'node-port-mismatch': {
    code: 'node-port-mismatch',
    severity: 'error',
    message:
      'Devices were given {{endpoint}}, but Service {{service}} has NodePort {{nodePort}}.',
    hint: 'Apply the manifests to set NodePort {{given}} again, or give every device the new port.',
    command: applyManifests,
  },
  'report-invalid': {
    code: 'report-invalid',
    severity: 'error',
    message: `ConfigMap ${STATUS_CONFIG_MAP} holds no valid report: {{cause}}`,
    hint: 'Apply the manifests again, so that scripts and portal are of the same version.',
    command: applyManifests,
  },
} satisfies Record<string, ProblemText>;
