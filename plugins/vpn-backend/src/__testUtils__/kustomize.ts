import { execFileSync } from 'node:child_process';
import type { ApiObject } from 'demo-cluster';
import { parseAllDocuments } from 'yaml';

/** The first version of kustomize that knows all of our component, that of kubectl 1.27. */
const NEEDED_MAJOR = 5;

/** Why there is no kubectl here that builds components, `undefined` where there is one. */
export function missingForKustomize(): string | undefined {
  const needed = `kubectl 1.27 or newer is needed, with kustomize ${NEEDED_MAJOR}`;
  try {
    const { kustomizeVersion } = JSON.parse(
      kubectl('version', '--client', '--output', 'json'),
    );
    const [, major] = /^v(\d+)\./.exec(kustomizeVersion) ?? [];
    return Number(major) >= NEEDED_MAJOR
      ? undefined
      : `${needed}, not ${kustomizeVersion ?? 'one without a version'}`;
  } catch (error) {
    return `${needed}: ${error}`;
  }
}

/** The objects that `kubectl apply -k` would apply. */
export function kustomize(folder: string): ApiObject[] {
  return parseAllDocuments(kubectl('kustomize', folder)).map(document =>
    document.toJS(),
  );
}

function kubectl(...command: string[]): string {
  return execFileSync('kubectl', command, { encoding: 'utf8' });
}
