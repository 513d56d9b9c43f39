import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { VPN_TAB_PATH } from '../../routes';
import { nameOf } from './fleetOrder';

/** The name of a VPN, which leads to its tab. */
export const VpnLink = ({ vpn }: { vpn: VpnSummary }) => {
  const entityLink = useEntityRefLink();
  return (
    <Link to={`${entityLink(vpn.entityRef)}${VPN_TAB_PATH}`}>
      {nameOf(vpn)}
    </Link>
  );
};
