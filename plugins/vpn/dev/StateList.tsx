import { Content, Header, Link, Page } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { devStates, pathOf, type View } from './states';

const titles: Record<View, string> = {
  tab: 'Tab',
  card: 'Card',
  fleet: 'Page of all VPNs',
  device: 'Add a device',
};

/** Every state, to be looked at. */
export const StateList = () => (
  <Page themeId="home">
    <Header
      title="Every state of the VPN plugin"
      subtitle="?language=de and ?theme=dark in the URL, or the settings, change how they look."
    />
    <Content>
      <Grid container>
        {Object.entries(titles).map(([view, title]) => (
          <Grid item key={view} xs={12} md={4}>
            <Typography variant="h5" component="h2">
              {title}
            </Typography>
            <ul>
              {devStates
                .filter(state => state.view === view)
                .map(state => (
                  <li key={state.name}>
                    <Link to={pathOf(state)}>{state.title}</Link>
                  </li>
                ))}
            </ul>
          </Grid>
        ))}
      </Grid>
    </Content>
  </Page>
);
