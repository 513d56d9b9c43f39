import { once } from 'node:events';
import { Machine } from './Machine';

/** A device of a user: it runs WireGuard on a configuration that it was given. */
export class Device {
  constructor(
    readonly machine: Machine,
    /** Its address in the internet. */
    readonly address: string,
  ) {}

  /** Brings its tunnel up. */
  async connect(configuration: string) {
    await this.machine.script(
      'umask 077; cat > /run/wg0.conf; wg-quick up /run/wg0.conf',
      {
        input: configuration,
        env: { WG_QUICK_USERSPACE_IMPLEMENTATION: 'wireguard-go' },
      },
    );
  }

  /** Whether an address answers it. */
  async reaches(address: string): Promise<boolean> {
    const { code } = await this.machine.try(
      ['ping', '-q', '-c', '2', '-i', '0.2', '-W', '2', address],
    );
    return code === 0;
  }

  /** What a web server answers it, `undefined` where it does not. */
  async fetch(url: string): Promise<string | undefined> {
    const { code, stdout } = await this.machine.try(
      ['curl', '--silent', '--fail', '--max-time', '3', url],
    );
    return code === 0 ? stdout : undefined;
  }

  /** Pings an address twenty times a second while something happens, and counts the lost packets. */
  async lostWhile(address: string, happening: () => Promise<unknown>) {
    const ping = this.machine.spawn(['ping', '-q', '-i', '0.05', address]);
    let output = '';
    ping.stdout?.on('data', data => (output += data));
    await happening();
    await this.machine.run(['busybox', 'pkill', '-INT', '-x', 'ping']);
    await once(ping, 'close');
    const [, sent, received] =
      /(\d+) packets transmitted, (\d+) received/.exec(output)!;
    return { sent: Number(sent), lost: Number(sent) - Number(received) };
  }
}
