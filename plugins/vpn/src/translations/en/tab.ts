/** Texts of the tab, but for its problems and peers. */
export const tab = {
  'tab.loading': 'Loading the status of the VPN',
  'tab.justNow': 'just now',
  /** BCP 47 tag of the language of these texts, for ages. */
  'tab.language': 'en',

  'tab.meaning.healthy':
    'The VPN works. Where a device cannot connect, the cause is the device or its network.',
  'tab.meaning.degraded':
    'The VPN works for devices, but something of it needs care.',
  'tab.meaning.down': 'It is the VPN, not your device. See below what to do.',
  'tab.meaning.unknown':
    'The portal cannot see how the VPN is at the moment. The VPN itself may work.',
  'tab.meaning.notDeployed':
    'Its repository is there, but nothing of it runs in the cluster yet.',

  'tab.connection.live': 'Up to date',
  'tab.connection.asOf': 'As of {{age}}',
  'tab.connection.connecting': 'connecting to the portal',
  'tab.connection.broken':
    'the connection to the portal is broken, trying again',
  'tab.connection.brokenBecause':
    'the connection to the portal is broken ({{reason}}), trying again',

  'tab.sources': 'Partly readable',
  'tab.sources.everything': 'The whole cluster',
  'tab.sources.pods': 'Pods',
  'tab.sources.services': 'Services',
  'tab.sources.deployments': 'Deployments',
  'tab.sources.persistentvolumeclaims': 'Claims',
  'tab.sources.configmaps': 'Reports of the tunnel',
  'tab.sources.longhornvolumes': 'Longhorn volumes',
  'tab.sources.connecting': 'not read yet',
  'tab.sources.stale': 'no longer up to date',
  'tab.sources.refused': 'refused by the cluster',
  'tab.sources.unreachable': 'not readable',
  'tab.sources.absent': 'unknown to the cluster',

  'tab.panel.observed': 'Last known, observed {{age}}',
  'tab.panel.unreadable': 'Not readable at the moment; see above why.',

  'tab.problems': 'Problems',
  'tab.problems.error': 'Error',
  'tab.problems.warning': 'Warning',
  'tab.problems.mend': 'What to do',
  'tab.problems.copyCommand': 'Copy command',

  'tab.deliver': 'How it gets into the cluster',
  'tab.deliver.apply':
    'Apply the manifests, in a clone of the repository, with kubectl on cluster {{cluster}}:',
  'tab.deliver.argocd':
    'Argo CD brings it from the repository once its Application is there. In a clone of the repository:',
  'tab.deliver.flux':
    'Flux brings it from the repository once its Kustomization is there. In a clone of the repository:',
  'tab.deliver.after':
    'This page shows by itself when it runs; the first start takes about a minute.',
  'tab.deliver.repository': 'Open the repository',

  'tab.pod': 'Pod health',
  'tab.pod.absent': 'There is no pod.',
  'tab.pod.name': 'Pod',
  'tab.pod.state': 'State',
  'tab.pod.message': 'The cluster says',
  'tab.pod.ready': 'Ready',
  'tab.pod.readyContainers': '{{ready}} of {{all}} containers',
  'tab.pod.restarts': 'Restarts',
  'tab.pod.node': 'Node',
  'tab.pod.started': 'Started',
  'tab.pod.image': 'Image',
  'tab.pod.tunnel': 'Tunnel',
  'tab.pod.tunnel.up': 'up',
  'tab.pod.tunnel.down': 'down',
  'tab.pod.forwarding': 'Forwarding',
  'tab.pod.forwarding.on': 'on',
  'tab.pod.forwarding.off': 'off',
  'tab.pod.reported': 'Reported',

  'tab.events': 'Recent warnings of the cluster',
  'tab.events.seen_one': 'seen once, {{age}}',
  'tab.events.seen_other': 'seen {{count}} times, last {{age}}',

  'tab.endpoint': 'NodePort and endpoint',
  'tab.endpoint.absent': 'There is no Service of type NodePort.',
  'tab.endpoint.address': 'Endpoint',
  'tab.endpoint.unnamed': 'The Service does not name the address of devices.',
  'tab.endpoint.copy': 'Copy endpoint',
  'tab.endpoint.publicKey': 'Public key',
  'tab.endpoint.copyPublicKey': 'Copy public key of the server',
  'tab.endpoint.nodePort': 'NodePort',
  'tab.endpoint.noNodePort': 'none allocated',
  'tab.endpoint.mismatch':
    '{{nodePort}} in the cluster, but devices were given {{given}}',
  'tab.endpoint.protocol': 'Protocol',
  'tab.endpoint.service': 'Service',
  'tab.endpoint.policy': 'Traffic policy',
  'tab.endpoint.policy.Cluster':
    'Every node answers. A peer may show the address of a node instead of its own.',
  'tab.endpoint.policy.Local':
    'Only the node that runs the pod answers. Peers show the addresses they come from.',

  'tab.volume': 'Volume',
  'tab.volume.absent': 'There is no PersistentVolumeClaim.',
  'tab.volume.claim': 'Claim',
  'tab.volume.phase': 'Phase',
  'tab.volume.capacity': 'Capacity',
  'tab.volume.class': 'Storage class',
  'tab.volume.access': 'Access',
  'tab.volume.name': 'Volume',
  'tab.volume.longhorn': 'Longhorn',
  'tab.volume.replicas': 'Replicas',
  'tab.volume.replicasRunning': '{{running}} of {{wanted}} running',
  'tab.volume.replicasWanted': '{{wanted}} wanted',
  'tab.volume.attachment': 'Attachment',
  'tab.volume.attachedTo': '{{state}} to {{node}}',
  'tab.volume.space': 'Space taken',

  'tab.error.unplaced': 'The entity does not say where its VPN is',
  'tab.error.denied': 'You may not see the status of this VPN',
  'tab.error.deniedHint':
    'It needs the permission {{permission}} for this entity. Ask whoever runs the portal for it.',
  'tab.error.unknown':
    'The catalog does not show this entity to the VPN plugin',
  'tab.error.unreadable': 'The status cannot be read at the moment',
  'tab.error.retrying': '{{reason}}. Trying again.',
} as const;
