import {
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { deliveryCommands, type VpnProblem } from 'backstage-plugin-vpn-common';
import { useProblemWords } from '../hooks/useProblemWords';
import { useVpnSettings } from '../hooks/useVpnSettings';
import { useVpnTranslation } from '../translations';
import { Command } from './parts/Command';

/** Address of the repository of an entity, where a browser can open it. */
function repositoryUrlOf({ metadata }: Entity): string | undefined {
  const ref = metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
  const { type, target } = ref
    ? parseLocationRef(ref)
    : { type: '', target: undefined };
  return type === 'url' ? target : undefined;
}

/** That nothing of a VPN runs yet, and how it gets into its cluster by the delivery that was chosen for it. */
export const DeliveryGuide = (props: {
  cluster: string;
  problem: VpnProblem;
}) => {
  const { cluster, problem } = props;
  const { entity } = useEntity();
  const t = useVpnTranslation();
  const wordsOf = useProblemWords();
  const settings = useVpnSettings(stringifyEntityRef(entity), true);
  const delivery = settings?.delivery ?? 'manual';
  const repositoryUrl = repositoryUrlOf(entity);
  return (
    <InfoCard
      title={t('tab.deliver')}
      titleTypographyProps={{ component: 'h2' }}
    >
      <Typography gutterBottom>{wordsOf(problem).message}</Typography>
      <Typography gutterBottom>
        {delivery === 'argocd' || delivery === 'flux'
          ? t(`tab.deliver.${delivery}`)
          : t('tab.deliver.apply', { cluster })}
      </Typography>
      <Command text={deliveryCommands[delivery]} />
      <Typography variant="body2" color="textSecondary" paragraph>
        {t('tab.deliver.after')}
      </Typography>
      {repositoryUrl && (
        <Link to={repositoryUrl}>{t('tab.deliver.repository')}</Link>
      )}
    </InfoCard>
  );
};
