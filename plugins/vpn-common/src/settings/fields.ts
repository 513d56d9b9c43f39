import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import {
  CPU_PATTERN,
  ENTITY_REF_PATTERN,
  IMAGE_PATTERN,
  MEMORY_PATTERN,
  MOMENT_PATTERN,
  NAMESPACE_PATTERN,
  NODE_PORT_RANGE,
  PEER_NAME_PATTERN,
  PUBLIC_KEY_PATTERN,
  SHAPES,
  STORAGE_CLASS_PATTERN,
  SUBNET_IPV6_PREFIX,
  SUBNET_PREFIX,
  VOLUME_SIZE_PATTERN,
  VPN_NAME_PATTERN,
} from '../limits';
import { parseNetwork } from './network';
import { parseRepository } from './repository';

// RFC 1123 host name: labels of letters, digits and inner hyphens, 253 in all.
// The last label has a letter, so that a mistyped IPv4 address is not taken for one.
const HOST_NAME =
  /^(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

function isServerAddress(text: string): boolean {
  const bracketed = /^\[([0-9A-Fa-f:.]+)\]$/.exec(text);
  if (bracketed) {
    return ipaddr.IPv6.isValid(bracketed[1]);
  }
  return ipaddr.IPv4.isValidFourPartDecimal(text) || HOST_NAME.test(text);
}

/** Name of a VPN. */
export const vpnNameSchema = z
  .string()
  .regex(
    VPN_NAME_PATTERN,
    'must be 1 to 40 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen',
  );

/** Ref of an entity, with or without kind and namespace. */
export const entityRefSchema = z
  .string()
  .regex(
    ENTITY_REF_PATTERN,
    'must be the ref of an entity, for example group:default/guests',
  );

/** Ref of the owner of a VPN. */
export const ownerSchema = entityRefSchema;

// Without control characters, line and paragraph separators, and what turns the
// direction of a text, so that it reads otherwise than it is.
const VISIBLE =
  /^[^\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*$/u;

/** Free text of one paragraph, without control characters. */
export const descriptionSchema = z
  .string()
  .max(500, 'must be at most 500 characters')
  .regex(VISIBLE, 'must not contain line breaks or control characters');

/** Name of a cluster, as the Kubernetes plugin knows it. */
export const clusterNameSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
    'must be the name of a cluster: letters, digits, dots, hyphens and underscores',
  );

/** Namespace on the cluster. */
export const namespaceSchema = z
  .string()
  .regex(
    NAMESPACE_PATTERN,
    'must be 1 to 63 lower-case letters, digits and hyphens',
  )
  .refine(
    name => name !== 'default' && !name.startsWith('kube-'),
    'must be a namespace of its own: not default, and none of Kubernetes itself',
  );

/** Name of a storage class. */
export const storageClassNameSchema = z
  .string()
  .regex(STORAGE_CLASS_PATTERN, 'must be the name of a storage class');

/** Size of the volume, in Mi, Gi or Ti. */
export const volumeSizeSchema = z
  .string()
  .regex(VOLUME_SIZE_PATTERN, 'must be a size such as 512Mi or 1Gi');

/** A NodePort. A dry run of an API server does not refuse one out of range. */
export const nodePortSchema = z
  .number()
  .int()
  .min(
    NODE_PORT_RANGE.min,
    `must be from ${NODE_PORT_RANGE.min} to ${NODE_PORT_RANGE.max}`,
  )
  .max(
    NODE_PORT_RANGE.max,
    `must be from ${NODE_PORT_RANGE.min} to ${NODE_PORT_RANGE.max}`,
  );

/** Host that devices dial: a host name, an IPv4 address, or an IPv6 address in brackets. */
export const serverAddressSchema = z
  .string()
  .refine(
    isServerAddress,
    'must be a host name, an IPv4 address, or an IPv6 address in brackets, without a port',
  );

/** A network in CIDR notation. */
export const networkSchema = z
  .string()
  .max(43)
  .refine(
    text => parseNetwork(text) !== undefined,
    'must be a network such as 10.0.0.0/8 or fd00::/64',
  );

/** The IPv4 network of the tunnel; the server takes its first address. */
export const subnetSchema = z.string().refine(text => {
  const network = parseNetwork(text);
  return (
    network?.[0].kind() === 'ipv4' &&
    network[1] >= SUBNET_PREFIX.min &&
    network[1] <= SUBNET_PREFIX.max &&
    ipaddr.IPv4.networkAddressFromCIDR(text).toString() === text.split('/')[0]
  );
}, `must be an IPv4 network of prefix /${SUBNET_PREFIX.min} to /${SUBNET_PREFIX.max} without host bits, such as 10.13.13.0/24`);

/** The IPv6 network of the tunnel, beside the IPv4 one; its addresses have the same ends. */
export const subnetIpv6Schema = z.string().refine(text => {
  const network = parseNetwork(text);
  return (
    network?.[0].kind() === 'ipv6' &&
    network[1] >= SUBNET_IPV6_PREFIX.min &&
    network[1] <= SUBNET_IPV6_PREFIX.max &&
    SHAPES.subnetIpv6.test(text) &&
    ipaddr.IPv6.networkAddressFromCIDR(text).toString() ===
      network[0].toString()
  );
}, `must be an IPv6 network of prefix /${SUBNET_IPV6_PREFIX.min} to /${SUBNET_IPV6_PREFIX.max} without host bits, such as fd42:13:13::/64`);

/** Address of a DNS server. */
export const dnsServerSchema = z
  .string()
  .refine(
    text =>
      ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text),
    'must be the IPv4 or IPv6 address of a DNS server',
  )
  .refine(text => !text.includes('%'), 'must not have a zone');

/** Name of a peer. */
export const peerNameSchema = z
  .string()
  .regex(
    PEER_NAME_PATTERN,
    'must be 1 to 32 letters, digits, hyphens and underscores, starting with a letter',
  );

/** IPv4 address of a peer in the tunnel. */
export const peerAddressSchema = z
  .string()
  .refine(
    text => ipaddr.IPv4.isValidFourPartDecimal(text),
    'must be an IPv4 address such as 10.13.13.2',
  );

/** A WireGuard public key in base64. */
export const publicKeySchema = z
  .string()
  .regex(
    PUBLIC_KEY_PATTERN,
    'must be a WireGuard public key: 44 characters of base64',
  );

/**
 * Where the repository is published: a host and the parts that name the
 * repository there, as Backstage's publish actions take it.
 */
export const repoUrlSchema = z
  .string()
  .refine(
    text => parseRepository(text) !== undefined,
    'must be the place of a repository: HOST?owner=OWNER&repo=NAME on GitHub, GitLab and Gitea, HOST?workspace=WORKSPACE&project=PROJECT&repo=NAME on Bitbucket Cloud, HOST?project=PROJECT&repo=NAME on Bitbucket Server, HOST?organization=ORGANIZATION&project=PROJECT&repo=NAME on Azure DevOps',
  );

/** Image of the server, pinned by its tag, and by its digest where wanted. */
export const imageSchema = z
  .string()
  .regex(
    IMAGE_PATTERN,
    'must be an image with registry and tag, such as lscr.io/linuxserver/wireguard:1.0.20250521-r1-ls110',
  );

/** Share of a processor. */
export const cpuSchema = z
  .string()
  .regex(CPU_PATTERN, 'must be a share of a processor such as 50m or 2');

/** Memory, in Mi or Gi. */
export const memorySchema = z
  .string()
  .regex(MEMORY_PATTERN, 'must be an amount of memory such as 256Mi or 1Gi');

/** A moment in UTC, to the second. */
export const momentSchema = z
  .string()
  .regex(
    MOMENT_PATTERN,
    'must be a moment in UTC such as 2030-01-31T00:00:00Z',
  );
