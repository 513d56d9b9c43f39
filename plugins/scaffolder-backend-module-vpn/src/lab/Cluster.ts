import path from 'node:path';
import { spawn } from 'node:child_process';
import { ended } from './ended';
import { Machine, MachineOptions } from './Machine';

/** The networks of the lab, each with the node as its first address. */
const networks = {
  internet: { ipv4: '198.18.0', ipv6: 'fd00:5ec:' },
  pods: { ipv4: '10.244.0', ipv6: 'fd00:244:' },
};

/** A port that kube-proxy leads to a pod. */
interface Forwarded {
  protocol: string;
  address: string;
  port: number;
  podAddress: string;
  podPort: number;
}

/**
 * A cluster of one node, and the internet that it is reached from. The node
 * leads NodePorts and Services to pods as kube-proxy does, masqueraded.
 */
export class Cluster {
  /** The node's address in the internet. */
  static readonly address = `${networks.internet.ipv4}.1`;
  /** The node's address as pods see it. */
  static readonly podGateway = `${networks.pods.ipv4}.1`;

  private readonly machines: Machine[] = [];
  private joined = 1;

  static async start(folder: string): Promise<Cluster> {
    const node = await Machine.start({ root: path.join(folder, 'node') });
    await node.script(
      [
        ...Object.entries(networks).flatMap(([name, { ipv4, ipv6 }]) => [
          `ip link add ${name} type bridge`,
          `ip link set ${name} up`,
          `ip addr add ${ipv4}.1/24 dev ${name}`,
          `ip addr add ${ipv6}:1/64 dev ${name} nodad`,
        ]),
        'echo 1 > /proc/sys/net/ipv4/ip_forward',
        'iptables -t nat -A POSTROUTING -m conntrack --ctstate DNAT -j MASQUERADE',
      ].join('\n'),
    );
    return new Cluster(folder, node);
  }

  private constructor(private readonly folder: string, readonly node: Machine) {
    this.machines.push(node);
  }

  /** Starts a machine that is reached from the internet and has no way into the cluster. */
  async addDevice(options: Omit<MachineOptions, 'root'> = {}) {
    return this.join('internet', options);
  }

  /** Starts a pod. */
  async addPod(options: Omit<MachineOptions, 'root'> = {}) {
    const joined = await this.join('pods', options);
    await joined.machine.run([
      'ip',
      'route',
      'add',
      'default',
      'via',
      Cluster.podGateway,
    ]);
    return joined;
  }

  /** Gives the node another address in the internet, where it has not got it. */
  async answerAt(address: string) {
    await this.node.run([
      'ip',
      'addr',
      'replace',
      `${address}/24`,
      'dev',
      'internet',
    ]);
  }

  /** Leads a port of the node, or of a Service, to one of a pod, and no longer to the one before. */
  async forward({ protocol, address, port, podAddress, podPort }: Forwarded) {
    const name = protocol.toLowerCase();
    // The first rule that matches counts; connections remember an earlier one.
    await this.node.script(
      `iptables -t nat -I PREROUTING -p ${name} -d ${address} --dport ${port} \\
         -j DNAT --to-destination ${podAddress}:${podPort}
       conntrack -D -p ${name} --orig-dst ${address} --orig-port-dst ${port} > /dev/null 2>&1 || true`,
    );
  }

  async stop() {
    await Promise.all(this.machines.map(machine => machine.stop()));
  }

  private async join(
    network: keyof typeof networks,
    options: Omit<MachineOptions, 'root'>,
  ) {
    const number = ++this.joined;
    const root = path.join(this.folder, `machine${number}`);
    const machine = await Machine.start({ ...options, root });
    this.machines.push(machine);
    const { ipv4, ipv6 } = networks[network];
    const [address, addressIpv6] = [`${ipv4}.${number}`, `${ipv6}:${number}`];
    await this.plug(machine, network, number);
    await machine.script(
      `ip addr add ${address}/24 dev eth0
       ip addr add ${addressIpv6}/64 dev eth0 nodad
       ip link set eth0 up`,
    );
    return { machine, address, addressIpv6 };
  }

  /** Connects eth0 of a machine with a network of the node. */
  private async plug(machine: Machine, network: string, number: number) {
    const child = spawn('nsenter', [
      ...['--target', String(this.node.pid), '--net', '--', 'bash', '-euc'],
      `ip link add port${number} type veth peer name eth0 netns ${machine.pid}
       ip link set port${number} master ${network} up`,
    ]);
    const { code, output } = await ended(child);
    if (code !== 0) {
      throw new Error(`eth0 cannot be connected: ${output}`);
    }
  }
}
