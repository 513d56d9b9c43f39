import { once } from 'node:events';
import { eventually } from './eventually';
import type { Machine } from './Machine';

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
    const { code } = await this.machine.try([
      'ping',
      '-q',
      '-c',
      '2',
      '-i',
      '0.2',
      '-W',
      '2',
      address,
    ]);
    return code === 0;
  }

  /**
   * Waits until an address answers it.
   *
   * @throws Error if none does in time
   */
  async untilReaches(address: string): Promise<true> {
    return eventually(
      async () => ((await this.reaches(address)) ? true : undefined),
      { seconds: 30, what: () => `an answer of ${address}` },
    );
  }

  /** What a web server answers it, `undefined` where it does not. */
  async fetch(url: string): Promise<string | undefined> {
    const { code, stdout } = await this.machine.try([
      'curl',
      '--silent',
      '--fail',
      '--max-time',
      '3',
      url,
    ]);
    return code === 0 ? stdout : undefined;
  }

  /**
   * Pings an address twenty times a second while something happens, and counts
   * the lost packets, from an answer before it to one of a packet sent after it.
   *
   * @throws Error if there is no such answer in time
   */
  async lostWhile(address: string, happening: () => Promise<unknown>) {
    const ping = this.machine.spawn(['ping', '-i', '0.05', address]);
    let output = '';
    ping.stdout?.on('data', data => (output += data));
    const answered = () =>
      [...output.matchAll(/bytes from .* icmp_seq=(\d+) /g)].map(([, number]) =>
        Number(number),
      );
    const untilAnswered = (count: number) =>
      eventually(() => (answered().length < count ? undefined : true), {
        what: () => `an answer of ${address}`,
      });
    await untilAnswered(1);
    await happening();
    // The next answer may be that of a packet sent before.
    await untilAnswered(answered().length + 2);
    const closed = once(ping, 'close');
    await this.machine.run(['pkill', '-INT', '-x', 'ping']);
    await closed;
    const numbers = new Set(answered());
    return Math.max(...numbers) - Math.min(...numbers) + 1 - numbers.size;
  }
}
