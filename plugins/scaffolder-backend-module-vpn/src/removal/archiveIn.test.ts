import { parse } from 'yaml';
import { generateOffice } from '../generator/__testUtils__/generateOffice';
import { archiveIn } from './archiveIn';

const options = { date: '2026-11-23', keepVolume: true };
const repoUrl = 'github.com?owner=acme&repo=office-vpn';

function archive(
  settings: Parameters<typeof generateOffice>[0],
  changes: Partial<typeof options> = {},
) {
  const { files } = generateOffice(settings);
  return { files, ...archiveIn(files, { ...options, ...changes }) };
}

describe('archiveIn', () => {
  it.each(['apply', 'manual'] as const)(
    'keeps the manifests of a VPN delivered by %s, so that it can come back',
    delivery => {
      const { written, removed } = archive({ delivery });
      expect(Object.keys(written)).toEqual(['README.md']);
      expect(removed).toEqual(['catalog-info.yaml']);
    },
  );

  it.each(['argocd', 'flux'] as const)(
    'leaves %s only what it must not delete, and never nothing',
    delivery => {
      for (const keepVolume of [true, false]) {
        const { written, removed, files } = archive(
          { delivery, repoUrl },
          { keepVolume },
        );
        const kept: string[] = parse(
          written['manifests/kustomization.yaml'],
        ).resources;
        expect(kept).toEqual(['namespace.yaml', 'persistentvolumeclaim.yaml']);
        kept.forEach(name =>
          expect(
            parse(files[`manifests/${name}`]).metadata.annotations,
          ).toMatchObject({
            'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
            'kustomize.toolkit.fluxcd.io/prune': 'disabled',
          }),
        );
        expect(removed).toEqual(['catalog-info.yaml']);
      }
    },
  );

  it('tells what is left to do, and deletes the namespace only where the volume goes', () => {
    const of = (delivery: 'argocd' | 'flux' | 'manual', keepVolume: boolean) =>
      archive({ delivery, repoUrl }, { keepVolume }).commands;
    expect(of('argocd', true)).toContain(
      'kubectl -n argocd delete application office',
    );
    expect(of('flux', true)).toContain(
      'kubectl -n flux-system delete kustomization.kustomize.toolkit.fluxcd.io office',
    );
    for (const delivery of ['argocd', 'flux', 'manual'] as const) {
      expect(of(delivery, true)).not.toContain('delete namespace');
      expect(of(delivery, false)).toContain(
        'kubectl delete namespace vpn-office',
      );
    }
    expect(archive({ delivery: 'apply' }).commands).toBe('');
  });

  it('puts a section below the title of the README, and keeps what was there', () => {
    const { written, files } = archive({}, { keepVolume: false });
    const rest = files['README.md'].replace('# office\n\n', '');
    expect(written['README.md']).toMatch(
      /^# office\n\n## This VPN was removed on 2026-11-23\n\nThe volume with the keys goes, too/,
    );
    expect(written['README.md'].endsWith(rest)).toBe(true);
    expect(written['README.md']).toContain(
      'every device has to be set up again',
    );
  });

  it('writes a README where there is none', () => {
    const { files } = generateOffice();
    const { 'README.md': _, ...others } = files;
    expect(archiveIn(others, options).written['README.md']).toMatch(
      /^# office\n\n## This VPN was removed/,
    );
  });

  it('changes nothing in an archive', () => {
    const { files, written } = archive({ delivery: 'flux', repoUrl });
    const { 'catalog-info.yaml': _, ...merged } = { ...files, ...written };
    const again = archiveIn(merged, {
      date: '2026-12-24',
      keepVolume: false,
    });
    expect(again).toMatchObject({ written: {}, removed: [], difference: '' });
  });
});
