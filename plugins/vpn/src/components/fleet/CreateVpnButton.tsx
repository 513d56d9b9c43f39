import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { vpnCreatePermission } from 'backstage-plugin-vpn-common';
import { useCreateTemplate } from '../../hooks/useCreateTemplate';
import { templateRouteRef } from '../../routes';
import { useVpnTranslation } from '../../translations';

/** Leads to the form that creates a VPN, where the portal has it and the user may. */
export const CreateVpnButton = () => {
  const templateRoute = useRouteRef(templateRouteRef);
  const { allowed } = usePermission({ permission: vpnCreatePermission });
  const template = useCreateTemplate();
  const t = useVpnTranslation();
  if (!templateRoute || !allowed || !template) {
    return null;
  }
  return (
    <LinkButton
      variant="contained"
      color="primary"
      to={templateRoute(template)}
    >
      {t('fleet.create')}
    </LinkButton>
  );
};
