import { useVpnTranslation } from '../../translations';
import { ListTable } from '../list/ListTable';
import { fleetColumns } from './fleetColumns';
import type { FleetListProps } from './FleetListProps';
import { FleetRow } from './FleetRow';

/** The VPNs as a table. */
export const FleetTable = ({ vpns, selection, select }: FleetListProps) => {
  const t = useVpnTranslation();
  return (
    <ListTable
      label={t('fleet.list')}
      columns={fleetColumns}
      titleOf={order => t(`fleet.${order}`)}
      sorting={selection}
      onSort={select}
      items={vpns}
      keyOf={({ entityRef }) => entityRef}
      row={(vpn, index, ref) => (
        <FleetRow vpn={vpn} index={index} rowRef={ref} />
      )}
    />
  );
};
