import { Content, Header, Page } from '@backstage/core-components';
import Box from '@material-ui/core/Box';
import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useVpnFleet } from '../../hooks/useVpnFleet';
import { useVpnTranslation } from '../../translations';
import { CreateVpnButton } from './CreateVpnButton';
import { FleetView } from './FleetView';

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(2) },
}));

/** The page of all VPNs that the user may see. */
export const FleetPage = () => {
  const snapshot = useVpnFleet();
  const classes = useStyles();
  const t = useVpnTranslation();
  // Where there is none, the button is where the page says so.
  const hasVpns = Object.keys(snapshot.fleet?.vpns ?? {}).length > 0;
  return (
    <Page themeId="tool">
      <Header title={t('fleet.title')} subtitle={t('fleet.subtitle')}>
        {hasVpns && (
          <Grid item>
            <Box mt={{ xs: 1, md: 0 }}>
              <CreateVpnButton />
            </Box>
          </Grid>
        )}
      </Header>
      <Content>
        <Paper className={classes.paper}>
          <FleetView {...snapshot} />
        </Paper>
      </Content>
    </Page>
  );
};
