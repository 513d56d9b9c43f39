import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { memo } from 'react';
import { useVpnTranslation } from '../../translations';
import { Fact, Facts } from '../parts/Facts';
import { fleetColumns, type FleetColumn } from './fleetColumns';

const useStyles = makeStyles(theme => ({
  card: {
    padding: theme.spacing(1.5, 2),
    marginBottom: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

const columnOf = (name: FleetColumn['order']) =>
  fleetColumns.find(({ order }) => order === name)!;
const inHead: ReadonlySet<string> = new Set(['name', 'health']);

/** A VPN on a narrow screen; drawn again only when it changes. */
export const FleetCard = memo(({ vpn }: { vpn: VpnSummary }) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    <Card variant="outlined" className={classes.card}>
      <Typography component="h2" variant="subtitle1">
        {columnOf('name').show(vpn, t)}
      </Typography>
      <Typography variant="body2" component="div">
        {columnOf('health').show(vpn, t)}
      </Typography>
      <Facts>
        {fleetColumns
          .filter(({ order }) => !inHead.has(order))
          .map(({ order, show }) => (
            <Fact key={order} label={t(`fleet.${order}`)}>
              {show(vpn, t)}
            </Fact>
          ))}
      </Facts>
    </Card>
  );
});
