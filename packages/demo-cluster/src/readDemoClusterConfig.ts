import type { Config } from '@backstage/config';

/** The section `demoCluster` of the configuration. */
export interface DemoClusterConfig {
  enabled: boolean;
  port: number;
  host?: string;
  /** Folders of VPN repositories. */
  seed: string[];
}

/** Reads the section; a cluster that is not configured is not enabled. */
export function readDemoClusterConfig(config: Config): DemoClusterConfig {
  const section = config.getOptionalConfig('demoCluster');
  const enabled = section?.getOptionalBoolean('enabled') ?? false;
  return {
    enabled,
    port: enabled ? section!.getNumber('port') : 0,
    host: section?.getOptionalString('host'),
    seed: section?.getOptionalStringArray('seed') ?? [],
  };
}
