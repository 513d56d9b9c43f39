import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What is left of a command. */
export interface Ended {
  /** Its exit code, -1 where a signal ended it. */
  code: number;
  stdout: string;
  /** All that it wrote, to its standard output and its standard error. */
  output: string;
}

/** Waits until a command ends, and collects what it writes. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let output = '';
  child.stdout?.on('data', data => {
    stdout += data;
    output += data;
  });
  child.stderr?.on('data', data => {
    output += data;
  });
  const [code] = await once(child, 'close');
  return { code: code ?? -1, stdout, output };
}
