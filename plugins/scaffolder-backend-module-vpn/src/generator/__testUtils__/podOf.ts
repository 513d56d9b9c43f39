import type { VpnSettingsInput } from 'backstage-plugin-vpn-common';
import { findObject, generateOffice } from './generateOffice';

/** A container of a pod, as far as tests look at it. */
export interface Container {
  name: string;
  image: string;
  command?: string[];
  env?: {
    name: string;
    value?: string;
    valueFrom?: { fieldRef: { fieldPath: string } };
  }[];
  resources: object;
  securityContext: {
    privileged?: boolean;
    allowPrivilegeEscalation?: boolean;
    readOnlyRootFilesystem?: boolean;
    capabilities?: { drop: string[]; add: string[] };
  };
  volumeMounts: { name: string }[];
}

/** The template of the pod of the VPN `office`. */
export function templateOf(...input: Parameters<typeof generateOffice>) {
  return findObject(generateOffice(...input).objects, 'Deployment').spec
    .template;
}

/** The pod of the VPN `office`, and all its containers in the order of their start. */
export function podOf(settings?: Partial<VpnSettingsInput>) {
  const { spec } = templateOf(settings);
  const containers: Container[] = [...spec.initContainers, ...spec.containers];
  return { spec, containers };
}
