import type { RepositoryChange } from './changeRepository';

/** What a change does, for whoever reviews it: one Markdown list. */
export function summaryOf(change: RepositoryChange): string {
  const { written, removed, notes } = change;
  const items = [
    ...describePeers(change),
    ...describeEndpoint(change),
    ...describeFiles('Changed', Object.keys(written)),
    ...describeFiles('Deleted, because nothing uses it any more', removed),
    ...notes,
  ];
  return items.length
    ? items.map(item => `- ${item}`).join('\n')
    : 'Nothing changes: the repository is like this already.';
}

function describePeers({ before, after }: RepositoryChange): string[] {
  const namesBefore = new Set(before.peers.map(({ name }) => name));
  const namesAfter = new Set(after.peers.map(({ name }) => name));
  return [
    ...after.peers
      .filter(({ name }) => !namesBefore.has(name))
      .map(
        ({ name, address, addressIpv6, publicKey }) =>
          `Device \`${name}\` comes, with address ${[address, addressIpv6]
            .filter(Boolean)
            .map(text => `\`${text}\``)
            .join(' and ')}, and ${
            publicKey
              ? `public key \`${publicKey}\``
              : 'keys that the server makes'
          }.`,
      ),
    ...before.peers
      .filter(({ name }) => !namesAfter.has(name))
      .map(
        ({ name }) =>
          `Device \`${name}\` goes. It cannot connect any more; all others keep their addresses.`,
      ),
  ];
}

function describeEndpoint({ before, after }: RepositoryChange): string[] {
  return before.endpoint === after.endpoint
    ? []
    : [
        `Devices have to dial \`${after.endpoint}\` instead of \`${before.endpoint}\`: change \`Endpoint\` in the configuration of each.`,
      ];
}

function describeFiles(what: string, files: string[]): string[] {
  return files.length
    ? [`${what}: ${files.map(file => `\`${file}\``).join(', ')}.`]
    : [];
}
