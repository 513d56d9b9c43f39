import { Content, Header, Page } from '@backstage/core-components';
import { useVpnFleet } from '../../hooks/useVpnFleet';
import { useVpnTranslation } from '../../translations';
import { CreateVpnButton } from './CreateVpnButton';
import { FleetView } from './FleetView';

/** The page of all VPNs that the user may see. */
export const FleetPage = () => {
  const snapshot = useVpnFleet();
  const t = useVpnTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('fleet.title')} subtitle={t('fleet.subtitle')}>
        <CreateVpnButton />
      </Header>
      <Content>
        <FleetView {...snapshot} />
      </Content>
    </Page>
  );
};
