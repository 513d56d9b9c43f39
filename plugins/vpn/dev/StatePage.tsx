import { Content, Header, Page } from '@backstage/core-components';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import Grid from '@material-ui/core/Grid';
import { type ReactNode, useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { createTemplate } from '../src/__testUtils__/fleet';
import { vpnApiRef } from '../src/api';
import { FleetPage } from '../src/components/fleet/FleetPage';
import { officeEntity } from '../src/__testUtils__/office';
import { VpnCard } from '../src/components/VpnCard';
import { VpnTab } from '../src/components/VpnTab';
import { DeviceState } from './DeviceState';
import { devStates, type DevState, type View } from './states';

const ofEntity: Record<
  Exclude<View, 'fleet'>,
  (state: DevState) => ReactNode
> = {
  tab: () => <VpnTab />,
  device: state => <DeviceState key={state.name} entered={state.entered} />,
  card: () => (
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
    <TestApiProvider
      apis={[
        [vpnApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: [createTemplate] })],
      ]}
    >
      <div role="group" aria-label={state.title}>
        {view === 'fleet' ? (
          <FleetPage />
        ) : (
          <EntityProvider entity={officeEntity}>
            <Page themeId="tool">
              <Header title={state.title} type={view} typeLink="/" />
              <Content>{ofEntity[view](state)}</Content>
            </Page>
          </EntityProvider>
        )}
      </div>
    </TestApiProvider>
  );
};
