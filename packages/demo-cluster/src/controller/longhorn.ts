import {
  LONGHORN_DRIVER,
  LONGHORN_NAMESPACE,
  quantityOf,
} from 'backstage-plugin-vpn-common';
import { isEqual } from 'lodash';
import { resources } from '../store/resources';
import { holderOf } from './attachments';
import type { Controller, ControllerContext } from './Controller';
import type { LonghornVolumeObject, Volume } from './objects';

/** Keeps a Longhorn volume behind every volume of Longhorn's driver. */
export const reconcileLonghorn: Controller = context => {
  const { store } = context;
  const volumes = store.list(resources.persistentVolumes) as Volume[];
  const ours = volumes.filter(
    ({ spec }) => spec.csi?.driver === LONGHORN_DRIVER,
  );
  for (const volume of ours) {
    reconcileVolume(context, volume);
  }
  const kept = new Set(ours.map(({ spec }) => spec.csi!.volumeHandle));
  for (const { metadata } of store.list(resources.longhornVolumes)) {
    if (!kept.has(metadata.name)) {
      store.delete(
        resources.longhornVolumes,
        LONGHORN_NAMESPACE,
        metadata.name,
      );
    }
  }
};

function reconcileVolume(context: ControllerContext, volume: Volume): void {
  const { store } = context;
  const name = volume.spec.csi!.volumeHandle;
  const present = store.get(
    resources.longhornVolumes,
    LONGHORN_NAMESPACE,
    name,
  ) as LonghornVolumeObject | undefined;
  const status = statusOf(context, volume);
  if (!present) {
    store.create(resources.longhornVolumes, { ...made(volume), status });
  } else if (!isEqual(present.status, status)) {
    store.update(resources.longhornVolumes, { ...present, status });
  }
}

function made({ spec }: Volume): LonghornVolumeObject {
  const name = spec.csi!.volumeHandle;
  return {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Volume',
    metadata: {
      name,
      namespace: LONGHORN_NAMESPACE,
      labels: { longhornvolume: name },
    },
    spec: {
      accessMode: 'rwo',
      frontend: 'blockdev',
      numberOfReplicas: Number(spec.csi!.volumeAttributes.numberOfReplicas),
      size: String(Math.ceil(quantityOf(spec.capacity.storage))),
    },
  };
}

function statusOf(
  context: ControllerContext,
  { metadata, spec, status }: Volume,
) {
  const { namespace, name } = spec.claimRef!;
  const attached = holderOf(context.store, namespace, name)?.spec.nodeName;
  return {
    actualSize: 0,
    currentNodeID: attached ?? '',
    kubernetesStatus: {
      namespace,
      pvName: metadata.name,
      pvStatus: status?.phase ?? 'Bound',
      pvcName: name,
    },
    ...conditionOf(context, namespace, attached !== undefined),
  };
}

function conditionOf(
  { breakdowns }: ControllerContext,
  namespace: string,
  attached: boolean,
) {
  if (breakdowns.affects(namespace, 'volume-faulted')) {
    return { robustness: 'faulted', state: 'detached' };
  }
  if (!attached) {
    return { robustness: 'unknown', state: 'detached' };
  }
  return breakdowns.affects(namespace, 'volume-degraded')
    ? { robustness: 'degraded', state: 'attached' }
    : { robustness: 'healthy', state: 'attached' };
}
