import Button from '@material-ui/core/Button';
import type { Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { useMemo } from 'react';
import { useOwnershipRefs } from '../../hooks/useOwnershipRefs';
import { useQuerySelection } from '../../hooks/useQuerySelection';
import { useVpnTranslation } from '../../translations';
import { FleetCards } from './FleetCards';
import {
  everyVpn,
  readSelection,
  selectVpns,
  writeSelection,
} from './fleetSelection';
import { FleetTable } from './FleetTable';
import { FleetToolbar } from './FleetToolbar';

const nothing: ReadonlySet<string> = new Set();

/** The VPNs that the user wants to see, as a table, or as cards where it is too narrow for one. */
export const FleetList = ({ all }: { all: VpnSummary[] }) => {
  const { selection, select } = useQuerySelection(
    readSelection,
    writeSelection,
  );
  const mine = useOwnershipRefs() ?? nothing;
  const isNarrow = useMediaQuery<Theme>(({ breakpoints }) =>
    breakpoints.down('xs'),
  );
  const t = useVpnTranslation();
  const { vpns, counts } = useMemo(
    () => selectVpns(all, selection, mine),
    [all, selection, mine],
  );
  const List = isNarrow ? FleetCards : FleetTable;
  const { order, descending } = selection;
  return (
    <>
      <FleetToolbar {...{ all, counts, isNarrow, selection, select }} />
      <Typography
        variant="body2"
        color="textSecondary"
        aria-live="polite"
        gutterBottom
      >
        {vpns.length < all.length &&
          t(vpns.length ? 'fleet.someShown' : 'fleet.noneShown', {
            shown: `${vpns.length}`,
            all: `${all.length}`,
          })}
      </Typography>
      {vpns.length > 0 ? (
        <List vpns={vpns} selection={selection} select={select} />
      ) : (
        <Button
          variant="outlined"
          onClick={() => select({ ...everyVpn, order, descending })}
        >
          {t('fleet.showAll')}
        </Button>
      )}
    </>
  );
};
