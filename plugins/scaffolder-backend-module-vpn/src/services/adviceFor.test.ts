import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import { demoFacts } from '../__fixtures__/demoFacts';
import { adviceFor } from './adviceFor';

const [longhorn] = demoFacts.storageClasses;

/** A cluster on which nothing needs advice. */
const facts: ClusterFacts = {
  ...demoFacts,
  storageClasses: [{ ...longhorn, reclaimPolicy: 'Retain' }],
  nodeDownPolicy: 'delete-deployment-pod',
};

const deletes = /^Storage class longhorn deletes the volume, with the keys/;
const staysDown = /^If the node of the VPN dies, the VPN stays down/;

describe('adviceFor', () => {
  it.each<[string, Partial<ClusterFacts>, RegExp[]]>([
    ['where all is well', {}, []],
    [
      'of a class that deletes, and how to keep the volume',
      { storageClasses: [longhorn] },
      [/ To prevent that, set Retain on the volume/],
    ],
    [
      'of a class that deletes, and the better ones',
      {
        storageClasses: [
          longhorn,
          { ...longhorn, name: 'longhorn-retain', reclaimPolicy: 'Retain' },
          { ...longhorn, name: 'archive', reclaimPolicy: 'Retain' },
        ],
      },
      [/reclaim policy Retain \(longhorn-retain, archive\), or set Retain/],
    ],
    [
      'of no other class than the chosen one',
      {
        storageClasses: [
          ...facts.storageClasses,
          { ...longhorn, name: 'local-path' },
        ],
      },
      [],
    ],
    ['of no class that is not known', { storageClasses: [] }, []],
    [
      "of Longhorn's default for a node that dies",
      { nodeDownPolicy: 'do-nothing' },
      [/Node is Down is do-nothing\. Ask the operator/],
    ],
    [
      'of a policy that does not concern Deployments',
      { nodeDownPolicy: 'delete-statefulset-pod' },
      [staysDown],
    ],
    [
      'of no policy that lets the VPN move',
      { nodeDownPolicy: 'delete-both-statefulset-and-deployment-pod' },
      [],
    ],
    ['of no policy that is not known', { nodeDownPolicy: undefined }, []],
    [
      'of no policy of Longhorn on the volume of another',
      {
        nodeDownPolicy: 'do-nothing',
        storageClasses: [
          { ...facts.storageClasses[0], provisioner: 'rancher.io/local-path' },
        ],
      },
      [],
    ],
    ['of Cilium', { cilium: true }, [/a CiliumNetworkPolicy\.$/]],
    [
      'of everything',
      {
        cilium: true,
        nodeDownPolicy: 'do-nothing',
        storageClasses: [longhorn],
      },
      [deletes, staysDown, /Cilium/],
    ],
  ])('tells %s', (_, changes, expected) => {
    const advice = adviceFor(
      { ...facts, ...changes },
      { storageClass: 'longhorn' },
    );
    expect(advice).toEqual(
      expected.map(sentence => expect.stringMatching(sentence)),
    );
  });
});
