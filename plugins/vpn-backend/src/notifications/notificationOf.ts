import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { createHash } from 'node:crypto';
import type { PendingAnnouncement } from './AnnouncementStore';
import type { ServingState } from './nextAnnouncement';

// A node that fails may take many VPNs with it.
const MOST_NAMES = 10;

/** A VPN that its owner is to be told of. */
export interface AnnouncedVpn {
  entity: Entity;
  announcement: PendingAnnouncement;
}

const words: Record<ServingState, string> = {
  up: 'back',
  down: 'down',
};

/**
 * What owners are told of VPNs that are all down, or all back. It names no
 * peer and no address of one. What is told of the same VPNs later replaces it.
 */
export function notificationOf(
  owners: string[],
  state: ServingState,
  vpns: AnnouncedVpn[],
): NotificationSendOptions {
  const refs = vpns.map(({ entity }) => stringifyEntityRef(entity)).sort();
  return {
    recipients: { type: 'entity', entityRef: owners },
    payload: {
      ...(vpns.length === 1 ? tellOne(state, vpns[0]) : tellMany(state, vpns)),
      severity: state === 'down' ? 'high' : 'normal',
      topic: 'vpn-health',
      // Names are longer than a scope may be.
      scope: createHash('sha256').update(refs.join()).digest('hex'),
    },
  };
}

function tellOne(state: ServingState, { entity, announcement }: AnnouncedVpn) {
  const { kind, metadata } = entity;
  const { namespace = 'default', name } = metadata;
  const entityPage = [namespace, kind.toLocaleLowerCase('en-US'), name]
    .map(encodeURIComponent)
    .join('/');
  return {
    title: `VPN ${titleOf(entity)} is ${words[state]}`,
    description:
      state === 'down'
        ? announcement.problem
        : 'It works again; devices can connect.',
    link: `/catalog/${entityPage}/vpn`,
  };
}

function tellMany(state: ServingState, vpns: AnnouncedVpn[]) {
  const names = vpns.map(({ entity }) => titleOf(entity)).sort();
  const more = names.length - MOST_NAMES;
  return {
    title: `${vpns.length} VPNs are ${words[state]}`,
    description:
      more > 0
        ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`
        : names.join(', '),
    link: '/vpn',
  };
}

function titleOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}
