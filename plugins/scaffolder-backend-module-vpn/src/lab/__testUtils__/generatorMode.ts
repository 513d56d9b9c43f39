import { execFileSync } from 'node:child_process';
import { makeKeyPair } from '../deviceConfiguration';

interface Files {
  [name: string]: Files | string;
}

/**
 * What the image's generator mode leaves on a volume: the keys of the server and
 * of peers, a configuration for each peer, and that of the tunnel.
 *
 * @param ids - as the image calls its peers: `peer_alice`, or `peer3`
 * @param endpoint - what devices dial, `host:port`
 */
export function generatorModeVolume(ids: string[], endpoint: string) {
  const server = makeKeyPair();
  const secrets = [server.privateKey];
  const files: Files = {
    server: {
      'privatekey-server': `${server.privateKey}\n`,
      'publickey-server': `${server.publicKey}\n`,
    },
  };
  const sections = ids.map((id, position) => {
    const keys = makeKeyPair();
    const preshared = execFileSync('wg', ['genpsk'], { encoding: 'utf8' });
    secrets.push(keys.privateKey, preshared.trim());
    const address = `10.13.13.${position + 2}`;
    files[id] = {
      [`privatekey-${id}`]: `${keys.privateKey}\n`,
      [`publickey-${id}`]: `${keys.publicKey}\n`,
      [`presharedkey-${id}`]: preshared,
      [`${id}.conf`]: `[Interface]
Address = ${address}
PrivateKey = ${keys.privateKey}

[Peer]
PublicKey = ${server.publicKey}
PresharedKey = ${preshared}Endpoint = ${endpoint}
AllowedIPs = 10.13.13.0/24
`,
    };
    return `[Peer]
# ${id}
PublicKey = ${keys.publicKey}
PresharedKey = ${preshared}AllowedIPs = ${address}/32
`;
  });
  files.wg_confs = {
    'wg0.conf': `[Interface]
Address = 10.13.13.1
ListenPort = 51820
PrivateKey = ${server.privateKey}
PostUp = iptables -A FORWARD -i %i -j ACCEPT
PostDown = iptables -D FORWARD -i %i -j ACCEPT

${sections.join('\n')}`,
  };
  return { files, secrets, serverKey: server.publicKey };
}
