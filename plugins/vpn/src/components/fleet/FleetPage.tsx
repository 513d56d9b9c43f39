import { Content, Header, Page } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useVpnFleet } from '../../hooks/useVpnFleet';
import { useVpnTranslation } from '../../translations';
import { CreateVpnButton } from './CreateVpnButton';
import { FleetView } from './FleetView';

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(3) },
}));

/** The page of all VPNs that the user may see. */
export const FleetPage = () => {
  const snapshot = useVpnFleet();
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('fleet.title')} subtitle={t('fleet.subtitle')}>
        <CreateVpnButton />
      </Header>
      <Content>
        <Paper className={classes.paper}>
          <FleetView {...snapshot} />
        </Paper>
      </Content>
    </Page>
  );
};
