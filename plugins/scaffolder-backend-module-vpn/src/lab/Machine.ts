import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { Ended, ended } from './ended';
import { labFile } from './labFile';

/** What a machine is made of. */
export interface MachineOptions {
  /** An empty folder for its root file system. */
  root: string;
  /** What its small tools are: those of busybox, or bash and Debian's. */
  shell?: 'busybox' | 'bash';
  /** Folders and files of this computer that it has, by path on the machine. */
  mounts?: Record<string, string>;
}

/** How a command is run on a machine. */
export interface RunOptions {
  env?: Record<string, string>;
  input?: string;
}

/**
 * A machine of the lab: namespaces of network, mounts and processes, and a
 * read-only root file system. All of it is gone once it is stopped, or this
 * process is.
 */
export class Machine {
  static async start({
    root,
    shell = 'bash',
    mounts = {},
  }: MachineOptions): Promise<Machine> {
    mkdirSync(root, { recursive: true });
    const holder = spawn(
      'unshare',
      [
        ...['--net', '--mount', '--pid', '--fork', '--kill-child'],
        ...['bash', labFile('machine.sh'), root, shell],
        ...Object.entries(mounts).map(([at, folder]) => `${folder}=${at}`),
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    await once(holder.stdout, 'data');
    const children = readFileSync(
      `/proc/${holder.pid}/task/${holder.pid}/children`,
      'utf8',
    );
    return new Machine(holder, Number(children.trim()));
  }

  private constructor(
    private readonly holder: ChildProcess,
    /** Of the machine's first process, as this computer numbers it. */
    readonly pid: number,
  ) {}

  /** Starts a command, which ends with the machine at the latest. */
  spawn(command: string[], { env = {}, input }: RunOptions = {}): ChildProcess {
    const child = spawn(
      'nsenter',
      [
        ...['--target', String(this.pid), '--net', '--mount', '--pid'],
        ...['--root', '--wd', '--', ...command],
      ],
      {
        env: { PATH: '/bin:/usr/sbin:/usr/bin', ...env },
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      },
    );
    child.stdin?.end(input);
    return child;
  }

  /** Runs a command to its end, however it ends. */
  async try(command: string[], options: RunOptions = {}): Promise<Ended> {
    return ended(this.spawn(command, options));
  }

  /**
   * Runs a command.
   *
   * @returns what it wrote to its standard output
   * @throws Error if it fails, with all that it wrote
   */
  async run(command: string[], options: RunOptions = {}): Promise<string> {
    const { code, output, stdout } = await this.try(command, options);
    if (code !== 0) {
      throw new Error(`${command.join(' ')} ended with ${code}:\n${output}`);
    }
    return stdout;
  }

  /** Runs lines of a shell script, each of which has to succeed. */
  async script(lines: string, options: RunOptions = {}): Promise<string> {
    return this.run(
      ['/bin/bash', '--norc', '-euo', 'pipefail', '-c', lines],
      options,
    );
  }

  async stop(): Promise<void> {
    if (this.holder.signalCode) {
      return;
    }
    const closed = once(this.holder, 'close');
    this.holder.kill('SIGKILL');
    await closed;
  }
}
