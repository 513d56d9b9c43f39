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
    // What the cluster runs is the same, however it gets there.
    expect(argocd.objects).toEqual(flux.objects);
    expect(argocd.objects).toEqual(generateOffice().objects);
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
