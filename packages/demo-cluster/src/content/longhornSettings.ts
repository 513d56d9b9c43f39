import {
  LONGHORN_NAMESPACE,
  NODE_DOWN_POLICY_SETTING,
} from 'backstage-plugin-vpn-common';
import type { ApiObject } from '../store/ObjectStore';

/** What is set in Longhorn, as it is by default. */
export const longhornSettings: ApiObject[] = [
  {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Setting',
    metadata: { name: NODE_DOWN_POLICY_SETTING, namespace: LONGHORN_NAMESPACE },
    value: 'do-nothing',
    status: { applied: true },
  },
];
