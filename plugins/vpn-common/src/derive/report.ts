import { STATUS_CONFIG_MAP_KEY } from '../names';
import { ReportedStatus, reportedStatusSchema } from '../report/reportedStatus';
import type { KubernetesConfigMap } from './objects';

/** The reporter's last report: read, absent, or not understood, with the reason. */
export type ReadReport =
  | { state: 'read'; report: ReportedStatus }
  | { state: 'absent' }
  | { state: 'invalid'; cause: string };

/** Reads the report out of the status ConfigMap. */
export function readReport(
  configMap: KubernetesConfigMap | undefined,
): ReadReport {
  const text = configMap?.data?.[STATUS_CONFIG_MAP_KEY];
  if (!text) {
    return { state: 'absent' };
  }
  const parsed = reportedStatusSchema.safeParse(parseJson(text));
  if (parsed.success) {
    return { state: 'read', report: parsed.data };
  }
  const [{ path, message }] = parsed.error.issues;
  return {
    state: 'invalid',
    cause: path.length ? `${path.join('.')}: ${message}` : message,
  };
}

/** `undefined`, which no schema accepts, where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
