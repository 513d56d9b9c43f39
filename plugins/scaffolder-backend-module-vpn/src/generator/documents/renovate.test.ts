import { parse } from 'yaml';
import { generateOffice } from '../__testUtils__/generateOffice';

const repository = 'registry.example.com:5000/mirror/wireguard';
const tag = '1.0.20250521-r1-ls110';
const digest = `sha256:${'a'.repeat(64)}`;

function filesWith(image?: string) {
  return generateOffice({
    // Must not be taken for the image.
    description: 'image: none:1',
    server: { image },
  }).files;
}

const config = JSON.parse(filesWith()['renovate.json']);
const [manager] = config.customManagers;

/** The files of a repository that a manager of Renovate reads. */
function filesOf({ managerFilePatterns }: { managerFilePatterns: string[] }) {
  const patterns = managerFilePatterns.map(
    pattern => new RegExp(pattern.replace(/^\/|\/$/g, '')),
  );
  return Object.keys(filesWith()).filter(name =>
    patterns.some(pattern => pattern.test(name)),
  );
}

describe('renovate.json', () => {
  it('makes Renovate read the two files that name the image', () => {
    expect(filesOf(config.kubernetes)).toEqual(['manifests/deployment.yaml']);
    expect(filesOf(manager)).toEqual(['vpn.yaml']);
    expect(manager.datasourceTemplate).toBe('docker');
  });

  it.each([
    [`${repository}:${tag}`, undefined],
    [`${repository}:${tag}@${digest}`, digest],
  ])('finds %s in vpn.yaml', (image, currentDigest) => {
    const found = [
      ...filesWith(image)['vpn.yaml'].matchAll(
        new RegExp(manager.matchStrings[0], 'g'),
      ),
    ];
    expect(found.map(({ groups }) => ({ ...groups }))).toEqual([
      { depName: repository, currentValue: tag, currentDigest },
    ]);
  });

  it('writes a newer image, with its digest where one is pinned', () => {
    const replacement = (newDigest?: string) =>
      manager.autoReplaceStringTemplate
        .replace('{{{depName}}}', repository)
        .replace('{{{newValue}}}', '1.0.20260101-r2-ls120')
        .replace(/\{\{#if newDigest\}\}(.*)\{\{\/if\}\}/, newDigest ? '$1' : '')
        .replace('{{{newDigest}}}', newDigest ?? '');
    const imageAfter = (newDigest?: string) =>
      parse(
        filesWith(`${repository}:${tag}`)['vpn.yaml'].replace(
          new RegExp(manager.matchStrings[0]),
          replacement(newDigest),
        ),
      ).server.image;
    expect(imageAfter()).toBe(`${repository}:1.0.20260101-r2-ls120`);
    expect(imageAfter(digest)).toBe(
      `${repository}:1.0.20260101-r2-ls120@${digest}`,
    );
  });

  it('orders the tags of linuxserver.io, and updates both files together', () => {
    const [rule] = config.packageRules;
    const version = new RegExp(rule.versioning.replace(/^regex:/, ''));
    expect({ ...version.exec(tag)?.groups }).toEqual({
      major: '1',
      minor: '0',
      patch: '20250521',
      build: '1',
      revision: '110',
    });
    expect(version.test('latest')).toBe(false);
    expect(rule).toMatchObject({
      matchDatasources: ['docker'],
      groupName: expect.any(String),
    });
  });
});
