import { Content, Header, Page } from '@backstage/core-components';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import { type ReactNode, useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { vpnApiRef } from '../src/api';
import { VpnCard } from '../src/components/VpnCard';
import { VpnTab } from '../src/components/VpnTab';
import { devStates, type View } from './states';

const views: Record<View, ReactNode> = {
  tab: <VpnTab />,
  card: (
    <Grid container>
      <Grid item xs={12} md={6}>
        <VpnCard />
      </Grid>
    </Grid>
  ),
};

/** A part of the plugin in the state that the URL names. */
export const StatePage = ({ view }: { view: View }) => {
  const { name } = useParams();
  const state = devStates.find(
    candidate => candidate.view === view && candidate.name === name,
  );
  const api = useMemo(() => state?.createApi(), [state]);
  if (!state || !api) {
    return (
      <>
        There is no state {name} of {view}.
      </>
    );
  }
  return (
    <TestApiProvider apis={[[vpnApiRef, api]]}>
      <EntityProvider entity={state.entity}>
        <Page themeId="tool">
          <Header title={state.title} type={view} typeLink="/" />
          <Content>{views[view]}</Content>
        </Page>
      </EntityProvider>
    </TestApiProvider>
  );
};
