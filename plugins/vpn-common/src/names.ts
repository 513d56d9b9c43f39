import { KUBERNETES_ANNOTATION } from '@backstage/plugin-kubernetes-common';

/** Label that every object of every VPN carries, with {@link VPN_PART_OF} as its value. */
export const PART_OF_LABEL = 'app.kubernetes.io/part-of';

/** Value of {@link PART_OF_LABEL} on every object of a VPN. */
export const VPN_PART_OF = 'backstage-vpn';

/** Label selector under which all objects of all VPNs of a cluster are watched. */
export const VPN_LABEL_SELECTOR = `${PART_OF_LABEL}=${VPN_PART_OF}`;

/** Label that holds the name of the VPN, the same on each of its objects. */
export const INSTANCE_LABEL = 'app.kubernetes.io/instance';

/**
 * Label, and entity annotation, by which Backstage's Kubernetes plugin finds
 * the objects of an entity.
 */
export const KUBERNETES_ID = KUBERNETES_ANNOTATION;

/** Entity annotation that names the cluster, as the Kubernetes plugin's service locator reads it. */
export const KUBERNETES_CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

/** Entity annotation that names the namespace, as the Kubernetes plugin's fan-out reads it. */
export const KUBERNETES_NAMESPACE_ANNOTATION =
  'backstage.io/kubernetes-namespace';

/**
 * Annotation on every object, and on the pod template, that holds the ref of
 * the entity the object belongs to, for example `resource:default/office`.
 * Entity annotations are user-written, this one is written by whoever may
 * write to the cluster: an object is shown for an entity only if both agree.
 */
export const ENTITY_REF_ANNOTATION = 'backstage-vpn.io/entity-ref';

/** Annotation on the Service: the endpoint that devices were given, `host:port`. */
export const ENDPOINT_ANNOTATION = 'backstage-vpn.io/endpoint';

/**
 * Name of the Secret that brings the keys of a VPN from the cluster that it was
 * in before. It is not part of a VPN: whoever moves one makes and deletes it.
 */
export const KEYS_SECRET = 'backstage-vpn-keys';

/** Name of the ConfigMap that the status reporter of a VPN writes. */
export const STATUS_CONFIG_MAP = 'backstage-vpn-status';

/** Key of {@link STATUS_CONFIG_MAP} that holds the report, a JSON text. */
export const STATUS_CONFIG_MAP_KEY = 'status.json';

/** Field manager under which the reporter patches {@link STATUS_CONFIG_MAP}. */
export const REPORTER_FIELD_MANAGER = 'backstage-vpn-reporter';

/** Field manager under which the portal applies the objects of a VPN. */
export const PORTAL_FIELD_MANAGER = 'backstage-vpn';

/** `spec.type` of the catalog's `Resource` that stands for a VPN. */
export const VPN_RESOURCE_TYPE = 'vpn';

/** `spec.type` of the catalog's `Resource` that stands for a cluster, as the Kubernetes plugin's catalog locator reads it. */
export const CLUSTER_RESOURCE_TYPE = 'kubernetes-cluster';

/** Provisioner of Longhorn's storage classes, and driver of its volumes. */
export const LONGHORN_DRIVER = 'driver.longhorn.io';

/** Namespace that Longhorn's own objects live in. */
export const LONGHORN_NAMESPACE = 'longhorn-system';

/** Container of the VPN's pod that runs WireGuard. */
export const WIREGUARD_CONTAINER = 'wireguard';

/** Path below the scaffolder's API under which the settings of VPNs are served, by kind, namespace and name of their entities. */
export const VPN_SETTINGS_PATH = '/vpn-settings';

/** Behind the path of a VPN's settings: what its next device is told. */
export const NEXT_DEVICE_PATH = '/next-device';
