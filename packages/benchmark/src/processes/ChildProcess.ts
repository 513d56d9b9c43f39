import { type ChildProcess as NodeChild, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Answer } from './protocol';

const logFolder = path.join(tmpdir(), 'backstage-vpn-benchmark');

/** A process of its own, so that what it costs is its own. */
export class ChildProcess {
  private readonly child: NodeChild;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  /** @param module - below `src`, for example `backend/main` */
  constructor(module: string, nodeOptions: string[] = []) {
    mkdirSync(logFolder, { recursive: true });
    const log = createWriteStream(
      path.join(logFolder, `${module.replace('/', '-')}.log`),
    );
    this.child = fork(path.resolve(__dirname, '..', `${module}.ts`), {
      execArgv: [
        ...nodeOptions,
        '--require',
        '@backstage/cli/config/nodeTransform.cjs',
      ],
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.stdout!.pipe(log);
    this.child.stderr!.pipe(log);
    this.child.on('message', (answer: Answer) => {
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
    this.child.on('exit', code => {
      const error = `The process ${module} ended with ${code}; see ${log.path}`;
      this.waiting.forEach((tell, id) => tell({ id, error }));
    });
  }

  /** @throws Error with what the process says where it fails */
  async ask<T>(name: string, input?: unknown): Promise<T> {
    this.asked += 1;
    const id = this.asked;
    const answered = new Promise<Answer>(resolve =>
      this.waiting.set(id, resolve),
    );
    this.child.send({ id, name, input });
    const { output, error } = await answered;
    if (error) {
      throw new Error(error);
    }
    return output as T;
  }

  async stop() {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
