/** What containerd says where it does not reach the registry of an image. */
export function pullFailure(image: string): string {
  const { registry, repository, reference } = parseImage(image);
  return `failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to do request: Head "https://${registry}/v2/${repository}/manifests/${reference}": dial tcp: lookup ${registry} on [::1]:53: read udp [::1]:48176->[::1]:53: read: connection refused`;
}

function parseImage(image: string) {
  const [, path, tag, digest] =
    /^([^@]*?)(?::([^:/@]+))?(?:@(.+))?$/.exec(image) ?? [];
  const [first, ...rest] = path.split('/');
  return {
    registry: rest.length ? first : 'registry-1.docker.io',
    repository: rest.length ? rest.join('/') : `library/${first}`,
    reference: digest ?? tag ?? 'latest',
  };
}
