import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedVpn } from '../generator';
import { ApiServer } from './ApiServer';
import { Cluster } from './Cluster';
import { Device } from './Device';
import { nodePort } from './generateLabVpn';
import type { MachineOptions } from './Machine';
import { VpnPod } from './VpnPod';

const serviceNetwork = '10.96.1';

/** Where a VPN is applied to, as its devices and its volume see it. */
interface Place {
  address: string;
  nodePort: number;
  /** Name of the folder of the volumes. */
  volumes: string;
}

const home = { address: Cluster.address, nodePort, volumes: 'volumes' };

/** Another cluster, as far as devices can tell: it has another address, and no volume yet. */
export const otherCluster: Place = {
  address: '198.18.0.200',
  nodePort: 30021,
  volumes: 'other-volumes',
};

interface ApplyOptions {
  shell?: MachineOptions['shell'];
  token?: string;
  place?: Place;
  /** Data of the namespace's Secrets, by name. */
  secrets?: Record<string, Record<string, string>>;
}

/** A cluster that a VPN is applied to, with devices around it. */
export class Lab {
  static async start(folder: string): Promise<Lab> {
    const cluster = await Cluster.start(folder);
    const apiServer = new ApiServer(cluster, path.join(folder, 'api-server'));
    await apiServer.start();
    return new Lab(folder, cluster, apiServer);
  }

  private services = 0;

  private constructor(
    private readonly folder: string,
    readonly cluster: Cluster,
    readonly apiServer: ApiServer,
  ) {}

  /**
   * Applies a VPN: its pod is created, and its Services lead to the pod. The
   * volume is that of the pod that was applied before to the same place.
   */
  async apply(
    vpn: Pick<GeneratedVpn, 'objects'>,
    { shell, token = 'first', place = home, secrets }: ApplyOptions = {},
  ): Promise<VpnPod> {
    const pod = await VpnPod.create(this.cluster, vpn, {
      folder: path.join(this.folder, place.volumes),
      shell,
      env: this.apiServer.env,
      giveToken: volume => this.apiServer.giveToken(volume, token),
      secrets,
    });
    await this.cluster.answerAt(place.address);
    await this.cluster.forward({
      protocol: 'UDP',
      address: place.address,
      port: place.nodePort,
      podAddress: pod.address,
      podPort: 51820,
    });
    return pod;
  }

  /** Gives a Service an address and leads its ports to a pod, as kube-proxy does. */
  async serve(
    service: { [field: string]: unknown },
    podAddress: string,
  ): Promise<string> {
    const address = `${serviceNetwork}.${++this.services}`;
    const { ports } = service.spec as {
      ports: { protocol: string; port: number; targetPort: number }[];
    };
    for (const { protocol, port, targetPort } of ports) {
      const to = { podAddress, podPort: targetPort };
      await this.cluster.forward({ protocol, address, port, ...to });
    }
    return address;
  }

  /** Starts a pod that serves a web page that says its name. */
  async addWorkload(name: string) {
    const pages = path.join(this.folder, name);
    mkdirSync(pages, { recursive: true });
    writeFileSync(path.join(pages, 'index.html'), name);
    const workload = await this.cluster.addPod({ mounts: { '/pages': pages } });
    workload.machine.spawn([
      'busybox',
      'httpd',
      '-f',
      '-p',
      '80',
      '-h',
      '/pages',
    ]);
    return workload;
  }

  async addDevice(): Promise<Device> {
    const { machine, address } = await this.cluster.addDevice();
    return new Device(machine, address);
  }

  async stop() {
    await this.apiServer.stop();
    await this.cluster.stop();
  }
}
