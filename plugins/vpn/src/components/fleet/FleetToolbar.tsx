import { defaultEntityPresentation } from '@backstage/plugin-catalog-react';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { useMemo } from 'react';
import { useVpnTranslation } from '../../translations';
import { FilterButtons } from '../list/FilterButtons';
import { FilterSelect } from '../list/FilterSelect';
import { SearchField } from '../list/SearchField';
import { SortingSelect } from '../list/SortingSelect';
import { Toolbar } from '../list/Toolbar';
import type { FleetListProps } from './FleetListProps';
import { fleetOrders } from './fleetOrder';
import { healthFilters, MINE, type SelectedVpns } from './fleetSelection';

const namesOf = (names: Array<string | undefined>) =>
  [...new Set(names.filter(name => name !== undefined))].sort();

const ownerTitle = (owner: string) =>
  defaultEntityPresentation(owner, { defaultKind: 'group' }).primaryTitle;

/** Chooses which of all VPNs are shown, and their order where no table does. */
export const FleetToolbar = (
  props: Pick<FleetListProps, 'selection' | 'select'> &
    Pick<SelectedVpns, 'counts'> & { all: VpnSummary[]; isNarrow: boolean },
) => {
  const { all, counts, isNarrow, selection, select } = props;
  const t = useVpnTranslation();
  const { cluster, owner } = selection;
  const { clusters, owners } = useMemo(
    () => ({
      // What the query of the page names stays to be chosen, whether it is there or not.
      clusters: namesOf([cluster || undefined, ...all.map(vpn => vpn.cluster)]),
      owners: namesOf([
        owner && owner !== MINE ? owner : undefined,
        ...all.map(vpn => vpn.owner),
      ]),
    }),
    [all, cluster, owner],
  );
  const healths = healthFilters.map(name => ({
    name,
    title: name === 'all' ? t('fleet.all') : t(`verdict.${name}`),
    count: counts[name],
  }));
  return (
    <Toolbar>
      {!isNarrow && (
        <FilterButtons
          label={t('fleet.filter')}
          filters={healths}
          chosen={selection.health}
          onChoose={health => select({ health })}
        />
      )}
      <SearchField
        label={t('fleet.search')}
        value={selection.search}
        onSearch={search => select({ search })}
      />
      {isNarrow && (
        <FilterSelect
          label={t('fleet.health')}
          choices={healths.map(({ name, title, count }) => ({
            value: name,
            title: `${title} ${count.toLocaleString('en')}`,
          }))}
          chosen={selection.health}
          onChoose={health => select({ health })}
        />
      )}
      <FilterSelect
        label={t('fleet.cluster')}
        choices={[
          { value: '', title: t('fleet.anyCluster') },
          ...clusters.map(value => ({ value, title: value })),
        ]}
        chosen={cluster}
        onChoose={chosen => select({ cluster: chosen })}
      />
      <FilterSelect
        label={t('fleet.owner')}
        choices={[
          { value: '', title: t('fleet.anyOwner') },
          { value: MINE, title: t('fleet.mine') },
          ...owners.map(value => ({ value, title: ownerTitle(value) })),
        ]}
        chosen={owner}
        onChoose={chosen => select({ owner: chosen })}
      />
      {isNarrow && (
        <SortingSelect
          label={t('fleet.sortBy')}
          orders={fleetOrders}
          titleOf={order => t(`fleet.${order}`)}
          sorting={selection}
          onSort={select}
        />
      )}
    </Toolbar>
  );
};
