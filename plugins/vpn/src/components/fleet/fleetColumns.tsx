import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import type { Column } from '../list/Column';
import { CopyableText } from '../parts/CopyableText';
import { StateLabel } from '../parts/StateLabel';
import { healthTones, volumeTone } from '../parts/tones';
import { type FleetOrder, nameOf } from './fleetOrder';
import { FleetProblem } from './FleetProblem';
import { VpnLink } from './VpnLink';

/** One of the things that are shown of each VPN; its title is the text of its order. */
export type FleetColumn = Column<FleetOrder, VpnSummary>;

/** All columns of the table of VPNs. */
export const fleetColumns: FleetColumn[] = [
  { order: 'name', minWidth: 124, show: vpn => <VpnLink vpn={vpn} /> },
  {
    order: 'health',
    minWidth: 220,
    show: (vpn, t) => (
      <StateLabel tone={healthTones[vpn.health]}>
        <strong>{t(`verdict.${vpn.health}`)}</strong>
        {vpn.problem && <FleetProblem vpn={vpn} />}
      </StateLabel>
    ),
  },
  {
    order: 'endpoint',
    minWidth: 240,
    show: (vpn, t) =>
      vpn.endpoint && (
        <CopyableText
          text={vpn.endpoint}
          copyLabel={t('fleet.copyEndpoint', { name: nameOf(vpn) })}
        />
      ),
  },
  {
    order: 'devices',
    numeric: true,
    show: ({ peersConnected, peers }, t) =>
      peers
        ? t('fleet.devicesOf', {
            connected: `${peersConnected}`,
            all: `${peers}`,
          })
        : undefined,
  },
  {
    order: 'volume',
    show: ({ volume }) =>
      volume && <StateLabel tone={volumeTone(volume)}>{volume}</StateLabel>,
  },
  {
    order: 'owner',
    minWidth: 100,
    // Names of owners are asked for together, and each once.
    show: ({ owner }) =>
      owner && <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />,
  },
  { order: 'cluster', minWidth: 100, show: ({ cluster }) => cluster },
];
