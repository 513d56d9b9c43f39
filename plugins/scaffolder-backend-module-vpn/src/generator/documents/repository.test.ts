import { parse, parseAllDocuments } from 'yaml';
import { gitHosts } from '../../__testUtils__/gitHosts';
import { generateOffice, laptopKey } from '../__testUtils__/generateOffice';

describe('the repository', () => {
  it('depends on the cluster where the catalog knows it', () => {
    const known = generateOffice(
      {},
      { clusterEntityRef: 'resource:default/demo' },
    );
    expect(known.files['catalog-info.yaml']).toContain('resource:default/demo');
    expect(generateOffice().files['catalog-info.yaml']).not.toContain(
      'dependsOn',
    );
  });

  it('carries what Argo CD or Flux needs', () => {
    const repoUrl = 'github.com?owner=my-team&repo=office-vpn';
    const url = 'https://github.com/my-team/office-vpn.git';
    const argocd = generateOffice({ delivery: 'argocd', repoUrl });
    const flux = generateOffice({ delivery: 'flux', repoUrl });
    expect(argocd.files['delivery/argocd-application.yaml']).toContain(
      `repoURL: ${url}`,
    );
    expect(flux.files['delivery/flux.yaml']).toContain(`url: ${url}`);
    expect(generateOffice().files).not.toHaveProperty(['delivery/flux.yaml']);
    for (const { files } of [argocd, flux]) {
      expect(files['README.md']).toContain('This repository is private');
    }
    // What the cluster runs is the same, however it gets there.
    expect(argocd.objects).toEqual(flux.objects);
    expect(argocd.objects).toEqual(generateOffice().objects);
  });

  it.each([
    ['argocd', 'delivery/argocd-application.yaml', 'repoURL'],
    ['flux', 'delivery/flux.yaml', 'url'],
  ] as const)('names it for %s as each host does', (delivery, file, field) => {
    const urls = gitHosts.map(({ repoUrl }) =>
      generateOffice({ delivery, repoUrl }).files[file].match(
        new RegExp(`^ +${field}: (.*)$`, 'm'),
      ),
    );
    expect(urls.map(match => match?.[1])).toEqual(
      gitHosts.map(({ cloneUrl }) => cloneUrl),
    );
  });

  it('leaves what the pod reports to the pod', () => {
    const { files } = generateOffice({
      delivery: 'argocd',
      repoUrl: gitHosts[0].repoUrl,
    });
    const application = parse(files['delivery/argocd-application.yaml']);
    expect(application.spec.ignoreDifferences).toEqual([
      {
        group: '',
        kind: 'ConfigMap',
        name: 'backstage-vpn-status',
        jsonPointers: ['/data'],
      },
    ]);
    // With it, Argo CD would write the report of yesterday over that of today.
    expect(application.spec.syncPolicy.syncOptions).not.toContain(
      'RespectIgnoreDifferences=true',
    );
    const report = parseAllDocuments(files['manifests/status.yaml'])
      .map(document => document.toJS())
      .find(({ kind }) => kind === 'ConfigMap');
    expect(report).not.toHaveProperty('data');
  });

  it('quotes what people write', () => {
    const { files } = generateOffice({
      description: '- "{{ x }}": # not YAML',
    });
    expect(files['catalog-info.yaml']).toContain(
      `description: '- "{{ x }}": # not YAML'`,
    );
  });

  it('holds no private key', () => {
    const text = Object.values(generateOffice().files).join('\n');
    const keys = text.match(/[A-Za-z0-9+/]{43}=/g) ?? [];
    expect(new Set(keys)).toEqual(new Set([laptopKey]));
  });
});
