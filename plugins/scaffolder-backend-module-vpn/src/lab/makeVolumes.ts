import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../generator';
import { mountConfigMap } from './mountConfigMap';

/** A volume of a pod, as far as the lab knows its kinds. */
export interface Volume {
  name: string;
  configMap?: { name: string };
  emptyDir?: object;
  projected?: object;
  secret?: { secretName: string; defaultMode: number };
}

/** What the volumes of a pod are made from. */
export interface VolumeSources {
  /** Keeps the volumes. The claim's is that of an earlier pod in the same folder. */
  folder: string;
  /** Among them ConfigMaps. */
  objects: Manifest[];
  /** Data of the namespace's Secrets, by name. */
  secrets?: Record<string, Record<string, string>>;
  /** Writes the files of the service account into a volume. */
  giveToken: (volume: string) => void;
}

/** Makes the volumes of a pod, each a folder of its name, as the kubelet does. */
export function makeVolumes(
  volumes: Volume[],
  { folder, objects, secrets = {}, giveToken }: VolumeSources,
) {
  for (const { name, configMap, emptyDir, projected, secret } of volumes) {
    const volume = path.join(folder, name);
    if (emptyDir || secret) {
      rmSync(volume, { recursive: true, force: true });
    }
    mkdirSync(volume, { recursive: true });
    if (configMap) {
      mountConfigMap(volume, dataOf(objects, configMap.name), 0o555);
    }
    if (secret) {
      // One that there is not is optional.
      const data = secrets[secret.secretName] ?? {};
      mountConfigMap(volume, data, secret.defaultMode);
    }
    if (projected) {
      giveToken(volume);
    }
  }
}

function dataOf(objects: Manifest[], name: string): Record<string, string> {
  const configMap = objects.find(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name,
  )!;
  return configMap.data as Record<string, string>;
}
