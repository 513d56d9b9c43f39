import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import {
  generateAdoption,
  loadAdoptionScripts,
  type Manifest,
} from '../../generator';

const byHand = path.resolve(
  __dirname,
  '../../../../../examples/adopted/by-hand',
);

interface Deployment extends Manifest {
  spec: {
    template: {
      spec: {
        containers: { name: string; volumeMounts: VolumeMount[] }[];
        volumes: object[];
      };
    };
  };
}

interface VolumeMount {
  name: string;
  mountPath: string;
}

/** The volume of `/config` in the example of a VPN made by hand. */
export const configVolume = 'wireguard-config';

/**
 * The example of a VPN made by hand as the component makes it, as far as the lab
 * plays a pod. That kubectl makes the same of it is tested beside the demo cluster.
 */
export async function adoptedVpn(): Promise<{ objects: Manifest[] }> {
  const scripts = await loadAdoptionScripts();
  const component = generateAdoption(scripts);
  const patch: Deployment = parse(component['reporter.yaml']);
  const deployment: Deployment = parse(
    readFileSync(path.join(byHand, 'deployment.yaml'), 'utf8'),
  );
  const { containers, volumes } = patch.spec.template.spec;
  const pod = deployment.spec.template.spec;
  pod.volumes.push(...volumes);
  pod.containers.push(
    ...containers.map(container => ({
      ...container,
      volumeMounts: container.volumeMounts.map(mount =>
        mount.mountPath === '/config'
          ? { ...mount, name: configVolume }
          : mount,
      ),
    })),
  );
  return { objects: [deployment, parse(component['scripts.yaml'])] };
}
