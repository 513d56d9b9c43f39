import { execFileSync } from 'node:child_process';
import type { GeneratedVpn } from '../generator';

/** A key pair that a device made itself. */
export interface KeyPair {
  privateKey: string;
  publicKey: string;
}

/** Makes a key pair as a device does. */
export function makeKeyPair(): KeyPair {
  const privateKey = wg('genkey');
  return { privateKey, publicKey: wg('pubkey', privateKey) };
}

function wg(command: string, input = ''): string {
  return execFileSync('wg', [command], { input, encoding: 'utf8' }).trim();
}

/** The configuration of a device with a key of its own, made as the guide of the VPN says. */
export function deviceConfiguration(
  { files }: GeneratedVpn,
  { privateKey }: KeyPair,
  serverKey: string,
  [address, addressIpv6]: string[],
): string {
  const [, template] = /```ini\n([^]*?)```/.exec(files['docs/index.md'])!;
  return template
    .replace('(stays as it is)', privateKey)
    .replace(
      "(the server's public key: on the tab VPN in Backstage)",
      serverKey,
    )
    .replace(/\(the (?:IPv4 )?address in the table\)/, address)
    .replace('(the IPv6 address)', addressIpv6);
}
