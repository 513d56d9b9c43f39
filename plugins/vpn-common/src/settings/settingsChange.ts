import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { assignPeers } from './assignments';
import {
  dnsServerSchema,
  networkSchema,
  nodePortSchema,
  peerNameSchema,
  serverAddressSchema,
  volumeSizeSchema,
} from './fields';
import { list } from './list';
import {
  type ExposedPort,
  exposedPortSchema,
  type PeerSettings,
} from './peerSettings';
import { refuseUnknownPeers } from './refuseUnknownPeers';
import { serverSettingsSchema } from './serverSettings';
import type { VpnSettings } from './vpnSettings';

/**
 * Settings that a change clears where it has them as an empty list: what the
 * cluster tells holds from then on, as where Create VPN leaves them empty.
 */
export const CLEARABLE_SETTINGS = ['allowedIps', 'dns'] as const;

/**
 * What may change about a VPN, and stays as it is where left out. See
 * {@link CLEARABLE_SETTINGS} for what an empty list means.
 */
export const settingsChangeSchema = z.object({
  serverAddress: serverAddressSchema.optional(),
  nodePort: nodePortSchema.optional(),
  allowedIps: list(networkSchema).optional(),
  dns: list(dnsServerSchema).optional(),
  size: volumeSizeSchema.optional(),
  server: serverSettingsSchema.innerType().partial().optional(),
  /** Devices whose exposed ports change, each with all that it exposes from then on. */
  devices: z
    .array(
      z.object({
        name: peerNameSchema,
        expose: z.array(exposedPortSchema).default([]),
      }),
    )
    .optional(),
});

/** What changes about a VPN. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/**
 * The settings of a VPN with a change made.
 *
 * @throws InputError if the volume would shrink, or there is no such device
 */
export function changeSettings(
  settings: VpnSettings,
  { devices = [], server, ...change }: SettingsChange,
): VpnSettings {
  refuseToShrink(settings.size, change.size);
  return {
    ...settings,
    ...definedOf(change),
    ...clearedBy(change),
    server: { ...settings.server, ...definedOf(server ?? {}) },
    peers: devices.reduce<PeerSettings[]>(expose, assignPeers(settings)),
  };
}

function expose(
  peers: PeerSettings[],
  device: NonNullable<SettingsChange['devices']>[number],
): PeerSettings[] {
  const isMeant = ({ name }: PeerSettings) =>
    name.toLowerCase() === device.name.toLowerCase();
  const unknown = refuseUnknownPeers(peers, [device.name]);
  if (unknown) {
    throw new InputError(unknown);
  }
  return peers.map(peer =>
    isMeant(peer)
      ? { ...peer, expose: keepPodPorts(peer, device.expose) }
      : peer,
  );
}

/** A port that stays exposed keeps what stands for it in the pod. */
function keepPodPorts(peer: PeerSettings, wanted: ExposedPort[]) {
  return wanted.map(port => ({
    ...port,
    podPort: peer.expose.find(
      old => old.port === port.port && old.protocol === port.protocol,
    )?.podPort,
  }));
}

/** Volumes of Kubernetes grow only. */
function refuseToShrink(old: string, wanted: string | undefined) {
  if (wanted && mebibytesOf(wanted) < mebibytesOf(old)) {
    throw new InputError(
      `size: the volume has ${old} and can only grow; ${wanted} is less`,
    );
  }
}

const mebibytes = { Mi: 1, Gi: 1024, Ti: 1024 ** 2 };

function mebibytesOf(size: string): number {
  return (
    parseInt(size, 10) * mebibytes[size.slice(-2) as keyof typeof mebibytes]
  );
}

function clearedBy(change: Partial<SettingsChange>): Partial<VpnSettings> {
  return Object.fromEntries(
    CLEARABLE_SETTINGS.filter(name => change[name]?.length === 0).map(name => [
      name,
      undefined,
    ]),
  );
}

function definedOf<T extends object>(values: T) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
