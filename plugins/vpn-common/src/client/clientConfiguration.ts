import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { hostNetworkOf } from '../cluster/clusterNetworks';
import { nextDeviceSchema } from '../settings/nextDevice';
import { publicKeySchema } from '../settings/fields';

/** Private keys have the length of public ones, but other last characters. */
const privateKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64');

/** What a device's configuration is made of. */
export const clientConfigurationSchema = nextDeviceSchema
  .pick({
    address: true,
    addressIpv6: true,
    dns: true,
    endpoint: true,
    allowedIps: true,
    keepaliveSeconds: true,
  })
  .extend({
    /** Left out for a device that has its key already. */
    privateKey: privateKeySchema.optional(),
    serverPublicKey: publicKeySchema,
  });

/** What a device's configuration is made of. */
export type ClientConfiguration = z.infer<typeof clientConfigurationSchema>;

/**
 * The configuration of a device, as `wg-quick` and the WireGuard apps take it.
 * It holds the same lines as the script that makes keys on the server writes.
 * Without a private key, a device that has one takes the rest of it.
 *
 * @throws InputError that names each field, but not its value, that does not
 * belong into a configuration
 */
export function renderClientConfiguration(
  configuration: ClientConfiguration,
): string {
  const { success, data, error } =
    clientConfigurationSchema.safeParse(configuration);
  if (!success) {
    const issues = error.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
    throw new InputError(
      `The configuration cannot be made: ${issues.join('; ')}`,
    );
  }
  const addresses = [data.address, data.addressIpv6].flatMap(address =>
    address ? [hostNetworkOf(address)] : [],
  );
  return [
    '[Interface]',
    `Address = ${addresses.join(', ')}`,
    ...(data.privateKey ? [`PrivateKey = ${data.privateKey}`] : []),
    ...(data.dns.length ? [`DNS = ${data.dns.join(', ')}`] : []),
    '',
    '[Peer]',
    `PublicKey = ${data.serverPublicKey}`,
    `Endpoint = ${data.endpoint}`,
    `AllowedIPs = ${data.allowedIps.join(', ')}`,
    `PersistentKeepalive = ${data.keepaliveSeconds}`,
    '',
  ].join('\n');
}
