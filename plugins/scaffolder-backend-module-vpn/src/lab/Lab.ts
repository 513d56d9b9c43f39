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
   * volume is that of the pod that was applied before.
   */
  async apply(
    vpn: Pick<GeneratedVpn, 'objects'>,
    {
      shell,
      token = 'first',
    }: { shell?: MachineOptions['shell']; token?: string } = {},
  ): Promise<VpnPod> {
    const pod = await VpnPod.create(this.cluster, vpn, {
      folder: path.join(this.folder, 'volumes'),
      shell,
      env: this.apiServer.env,
      giveToken: volume => this.apiServer.giveToken(volume, token),
    });
    await this.cluster.forward({
      protocol: 'UDP',
      address: Cluster.address,
      port: nodePort,
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
