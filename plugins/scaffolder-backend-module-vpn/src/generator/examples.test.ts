import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { goldenFiles } from './__testUtils__/goldenFiles';
import { readRecord } from './documents/record';
import { generateVpn } from './generateVpn';
import { loadScripts } from './loadScripts';

const examples = path.resolve(__dirname, '../../../../examples');
const names = ['office-vpn', 'lab-vpn'];
const kubectlIsInstalled = hasKubectl();

function hasKubectl(): boolean {
  try {
    execFileSync('kubectl', ['kustomize', '--help'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('kubectl is not installed: its kustomize is not compared');
    return false;
  }
}

async function regenerate(example: string) {
  const record = readFileSync(path.join(examples, example, 'vpn.yaml'), 'utf8');
  return generateVpn({ ...readRecord(record), scripts: await loadScripts() });
}

describe.each(names)('the example %s', example => {
  it('is what the generator writes, byte for byte', async () => {
    const { files } = await regenerate(example);
    expect(goldenFiles(path.join(examples, example), files)).toEqual(files);
  });
});

const describeWithKubectl = kubectlIsInstalled ? describe : describe.skip;

describeWithKubectl.each(names)('the kustomization of %s', example => {
  it('gives kubectl the same objects', async () => {
    const { objects } = await regenerate(example);
    const built = execFileSync(
      'kubectl',
      ['kustomize', path.join(examples, example, 'manifests')],
      { encoding: 'utf8' },
    );
    const byName = (all: object[]) =>
      all.map(object => JSON.stringify(sorted(object))).sort();
    expect(
      byName(parseAllDocuments(built).map(document => document.toJS())),
    ).toEqual(byName(objects));
  });
});

/** The same value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, entry]) => [key, sorted(entry)]),
    );
  }
  return value;
}
