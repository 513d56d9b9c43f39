import { podOf, templateOf } from '../__testUtils__/podOf';

describe('the pod', () => {
  it('restarts for new scripts, and for nothing that peers do', () => {
    expect(templateOf({ peers: [{ name: 'other' }] })).toEqual(templateOf());
    expect(templateOf({}, { scripts: { 'heal.sh': '#' } })).not.toEqual(
      templateOf(),
    );
  });

  it('gives the token to the reporter alone, and the volume to all but the reporter', () => {
    const { spec, containers } = podOf();
    const mounted = (volume: string) =>
      containers
        .filter(({ volumeMounts }) =>
          volumeMounts.some(({ name }) => name === volume),
        )
        .map(({ name }) => name);
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(mounted('service-account')).toEqual(['status']);
    expect(mounted('config')).toEqual(['prepare', 'wireguard', 'peers']);
  });

  it('is made of what the settings say about the server', () => {
    const image = `registry.example.com:5000/mirror/wireguard:1.0-r1-ls9@sha256:${'a'.repeat(
      64,
    )}`;
    const { spec, containers } = podOf({
      server: {
        image,
        cpu: '1',
        memory: '128Mi',
        memoryLimit: '1Gi',
        nodeFailureSeconds: 5,
      },
    });
    expect(new Set(containers.map(container => container.image))).toEqual(
      new Set([image]),
    );
    expect(
      containers.find(({ name }) => name === 'wireguard')!.resources,
    ).toEqual({
      requests: { cpu: '1', memory: '128Mi' },
      limits: { memory: '1Gi' },
    });
    expect(spec.tolerations).toEqual(
      ['not-ready', 'unreachable'].map(state => ({
        key: `node.kubernetes.io/${state}`,
        operator: 'Exists',
        effect: 'NoExecute',
        tolerationSeconds: 5,
      })),
    );
  });
});
