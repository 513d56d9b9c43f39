import { pullFailure } from './imagePull';

describe('pullFailure', () => {
  it.each([
    [
      'lscr.io/linuxserver/wireguard:1.0',
      'https://lscr.io/v2/linuxserver/wireguard/manifests/1.0',
    ],
    [
      'localhost:5000/wireguard:1.0@sha256:0123',
      'https://localhost:5000/v2/wireguard/manifests/sha256:0123',
    ],
    [
      'busybox',
      'https://registry-1.docker.io/v2/library/busybox/manifests/latest',
    ],
  ])('names the manifest of %s', (image, url) => {
    expect(pullFailure(image)).toContain(`Head "${url}"`);
  });
});
