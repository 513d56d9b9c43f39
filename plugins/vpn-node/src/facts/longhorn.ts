import {
  LONGHORN_NAMESPACE,
  NODE_DOWN_POLICY_SETTING,
} from 'backstage-plugin-vpn-common';
import type { ClusterReader } from './ClusterReader';

/** The part of a Longhorn setting (longhorn.io/v1beta2) that says what is set. */
interface LonghornSetting {
  value: string;
}

/** What Longhorn does with the pods of a node that is down; `undefined` without Longhorn. */
export async function readNodeDownPolicy(
  reader: ClusterReader,
): Promise<string | undefined> {
  const setting = await reader.readIfThere<LonghornSetting>(
    `/apis/longhorn.io/v1beta2/namespaces/${LONGHORN_NAMESPACE}/settings/${NODE_DOWN_POLICY_SETTING}`,
  );
  return setting?.value;
}
