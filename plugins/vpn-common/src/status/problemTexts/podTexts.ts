import type { ProblemText } from './ProblemText';

const lastWords =
  'Read its last words: kubectl logs --previous -c {{container}}.';
const previousLog =
  'kubectl -n {{namespace}} logs {{pod}} --previous -c {{container}}';

/** Why the pod does not run, or is not ready. */
export const podTexts = {
  'pod-unschedulable': {
    code: 'pod-unschedulable',
    severity: 'error',
    message: 'Pod {{pod}} finds no node: {{cause}}',
    hint: 'Mend what the scheduler names: a claim that is not bound, too little memory or CPU on the nodes, or a taint.',
    command: 'kubectl -n {{namespace}} describe pod {{pod}}',
  },
  'pod-abandoned': {
    code: 'pod-not-ready',
    severity: 'error',
    message: 'Pod {{pod}} is on node {{node}}, which no longer answers.',
    hint: 'The cluster soon deletes the pod and starts another elsewhere. If the node should be there, see what it lacks: kubectl describe node {{node}}.',
    command: 'kubectl describe node {{node}}',
  },
  'pod-not-ready': {
    code: 'pod-not-ready',
    severity: 'error',
    message: 'Pod {{pod}} is not ready: {{cause}}',
    hint: 'A new pod needs up to a minute. If it stays like this, read its log: kubectl logs --all-containers.',
    command: 'kubectl -n {{namespace}} logs {{pod}} --all-containers',
  },
  'pod-volume-missing': {
    code: 'pod-not-ready',
    severity: 'error',
    message: 'Pod {{pod}} waits for its volume: {{cause}}',
    hint: 'After a move between nodes this takes up to two minutes. If it stays like this, the node before has not let go of the volume: see whether it answers, and what Longhorn says of the volume.',
    command: 'kubectl -n {{namespace}} describe pod {{pod}}',
  },
  'pod-stuck-terminating': {
    code: 'pod-stuck-terminating',
    severity: 'error',
    message:
      'Pod {{pod}} is deleted but does not end: its node {{node}} no longer answers, or cannot release its volume.',
    hint: 'If the node is down, delete the pod by force: kubectl -n {{namespace}} delete pod {{pod}} --force. Longhorn does that by itself where its setting Pod Deletion Policy When Node is Down lets it.',
    command: 'kubectl -n {{namespace}} delete pod {{pod}} --force',
  },
  'image-pull-failed': {
    code: 'image-pull-failed',
    severity: 'error',
    message: 'Image {{image}} cannot be pulled: {{cause}}',
    hint: 'Check that the image and its tag exist, that the nodes reach the registry, and that no login is needed.',
  },
  'container-crashed': {
    code: 'container-crash-looping',
    severity: 'error',
    message:
      'Container {{container}} crashes again and again ({{restarts}} restarts); it ended with {{reason}}, exit code {{exitCode}}',
    hint: lastWords,
    command: previousLog,
  },
  'container-crashed-saying': {
    code: 'container-crash-looping',
    severity: 'error',
    message:
      'Container {{container}} crashes again and again ({{restarts}} restarts); it ended with {{reason}}, exit code {{exitCode}}: {{words}}',
    hint: lastWords,
    command: previousLog,
  },
  'container-crash-looping': {
    code: 'container-crash-looping',
    severity: 'error',
    message:
      'Container {{container}} crashes again and again ({{restarts}} restarts); {{cause}}',
    hint: lastWords,
    command: previousLog,
  },
  'container-waiting': {
    code: 'pod-not-ready',
    severity: 'error',
    message: 'Container {{container}} cannot start ({{reason}}): {{cause}}',
    hint: 'Mend what the kubelet names, most often an object of the manifests that is missing: apply them all.',
    command: 'kubectl apply -k manifests',
  },
} satisfies Record<string, ProblemText>;
