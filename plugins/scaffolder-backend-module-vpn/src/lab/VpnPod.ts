import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedVpn, Manifest } from '../generator';
import { Cluster } from './Cluster';
import {
  Container,
  containerCommand,
  imageStart,
  VolumeMount,
} from './containerCommand';
import { Ended, ended } from './ended';
import { eventually } from './eventually';
import type { Machine, MachineOptions } from './Machine';
import { makeVolumes, type Volume, type VolumeSources } from './makeVolumes';
import { mountConfigMap } from './mountConfigMap';

interface PodSpec {
  securityContext?: { sysctls?: { name: string; value: string }[] };
  initContainers?: Container[];
  containers: Container[];
  volumes: Volume[];
}

/** How a node that forwards nothing, and has no IPv6 to spare, makes a pod. */
const bareNode = [
  { name: 'net.ipv4.ip_forward', value: '0' },
  { name: 'net.ipv6.conf.all.forwarding', value: '0' },
  { name: 'net.ipv6.conf.default.disable_ipv6', value: '1' },
];

interface VpnPodOptions extends Omit<VolumeSources, 'objects'> {
  shell?: MachineOptions['shell'];
  /** Environment that the kubelet adds to each container. */
  env?: Record<string, string>;
}

/** The pod of a VPN: its containers run on the scripts and peers of its manifests. */
export class VpnPod {
  static async create(
    cluster: Cluster,
    { objects }: Pick<GeneratedVpn, 'objects'>,
    { shell, env = {}, ...sources }: VpnPodOptions,
  ): Promise<VpnPod> {
    const spec = podSpecOf(objects);
    const { folder } = sources;
    makeVolumes(spec.volumes, { ...sources, objects });
    const mounts: Record<string, string> = {};
    for (const { name, mountPath, subPath = '' } of mountsOf(spec)) {
      mounts[mountPath] = path.join(folder, name, subPath);
    }
    const { machine, address } = await cluster.addPod({ shell, mounts });
    const { sysctls = [] } = spec.securityContext ?? {};
    for (const { name, value } of [...bareNode, ...sysctls]) {
      const file = `/proc/sys/${name.replaceAll('.', '/')}`;
      await machine.script(`echo ${value} > ${file}`);
    }
    return new VpnPod(spec, machine, address, folder, env);
  }

  /** What each container wrote, by its name. */
  readonly logs: Record<string, string> = {};

  private constructor(
    private readonly spec: PodSpec,
    readonly machine: Machine,
    readonly address: string,
    private readonly folder: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Runs the init containers, starts the others, and waits until the server is ready. */
  async start() {
    await this.initialize();
    this.spec.containers.forEach(({ name }) => this.startContainer(name));
    await this.untilReady();
  }

  /** Runs the init containers. */
  async initialize() {
    for (const { name, command } of this.spec.initContainers ?? []) {
      const { code, output } = await this.runIn(name, command!);
      this.logs[name] = output;
      if (code !== 0) {
        throw new Error(`Init container ${name} ended with ${code}: ${output}`);
      }
    }
  }

  /** Starts a container, in an environment that differs where wanted. */
  startContainer(name: string, env: Record<string, string> = {}) {
    const { command = imageStart } = this.container(name);
    const child = this.machine.spawn(this.commandIn(name, command), {
      env: { ...this.environmentOf(name), ...env },
    });
    this.logs[name] ??= '';
    const write = (data: Buffer) => (this.logs[name] += data);
    child.stdout?.on('data', write);
    child.stderr?.on('data', write);
  }

  /**
   * Kills all processes of a container at once.
   *
   * @param except - one that survives, as a tunnel of the kernel does
   */
  killContainer(name: string, except?: string) {
    for (const pid of readdirSync('/proc').filter(text => /^\d+$/.test(text))) {
      const [environment, command] = ['environ', 'comm'].map(file =>
        readProcess(pid, file),
      );
      if (
        environment.split('\0').includes(`LAB_CONTAINER=${this.mark(name)}`) &&
        command.trim() !== except
      ) {
        process.kill(Number(pid), 'SIGKILL');
      }
    }
  }

  /** Runs a command in a container, as `kubectl exec` does. */
  async runIn(name: string, command: string[]): Promise<Ended> {
    return ended(
      this.machine.spawn(this.commandIn(name, command), {
        env: this.environmentOf(name),
      }),
    );
  }

  /** Asks a probe of the server as the kubelet does. */
  async probe(
    kind: 'startupProbe' | 'readinessProbe' | 'livenessProbe',
  ): Promise<Ended> {
    const { command } = this.container('wireguard')[kind]!.exec;
    return this.runIn('wireguard', command);
  }

  /** Waits until the server is ready, which it is at once where nothing probes it. */
  async untilReady() {
    if (!this.container('wireguard').readinessProbe) {
      return;
    }
    let said = '';
    await eventually(
      async () => {
        const { code, output } = await this.probe('readinessProbe');
        said = output;
        return code === 0 ? true : undefined;
      },
      { what: () => `a ready server: ${said} ${JSON.stringify(this.logs)}` },
    );
  }

  /** Changes the peers as a commit to Git does, once it has reached the node. */
  setPeers(peers: Record<string, string>) {
    mountConfigMap(path.join(this.folder, 'peers'), peers);
  }

  /** The content of a file on one of the volumes. */
  read(volume: string, file: string): string {
    return readFileSync(path.join(this.folder, volume, file), 'utf8');
  }

  private container(name: string): Container {
    return containersOf(this.spec).find(container => container.name === name)!;
  }

  private commandIn(name: string, command: string[]): string[] {
    const paths = mountsOf(this.spec).map(({ mountPath }) => mountPath);
    return containerCommand(this.container(name), [...new Set(paths)], command);
  }

  private environmentOf(name: string): Record<string, string> {
    const own = this.container(name).env ?? [];
    return {
      ...Object.fromEntries(
        own.map(({ name: key, value = Cluster.podGateway }) => [key, value]),
      ),
      ...this.env,
      // The kernel of this computer may have no WireGuard.
      WG_QUICK_USERSPACE_IMPLEMENTATION: 'wireguard-go',
      LAB_CONTAINER: this.mark(name),
    };
  }

  private mark(name: string): string {
    return `${this.folder}/${name}`;
  }
}

function podSpecOf(objects: Manifest[]): PodSpec {
  const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
  return (deployment.spec as { template: { spec: PodSpec } }).template.spec;
}

function containersOf({ initContainers = [], containers }: PodSpec) {
  return [...initContainers, ...containers];
}

function mountsOf(spec: PodSpec): VolumeMount[] {
  return containersOf(spec).flatMap(({ volumeMounts }) => volumeMounts);
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
