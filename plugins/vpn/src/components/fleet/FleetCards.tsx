import { useVpnTranslation } from '../../translations';
import { CardList } from '../list/CardList';
import { FleetCard } from './FleetCard';
import type { FleetListProps } from './FleetListProps';

/** The VPNs as cards. */
export const FleetCards = ({ vpns }: FleetListProps) => (
  <CardList
    label={useVpnTranslation()('fleet.list')}
    items={vpns}
    keyOf={({ entityRef }) => entityRef}
    height={240}
    card={vpn => <FleetCard vpn={vpn} />}
  />
);
