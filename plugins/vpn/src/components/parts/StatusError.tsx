import { InfoCard } from '@backstage/core-components';
import {
  MissingAnnotationEmptyState,
  useEntity,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import {
  KUBERNETES_CLUSTER_ANNOTATION,
  KUBERNETES_NAMESPACE_ANNOTATION,
  statusCodeOf,
} from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { describeError } from './describeError';

const needed = [KUBERNETES_CLUSTER_ANNOTATION, KUBERNETES_NAMESPACE_ANNOTATION];

/** Shown in place of a status that cannot be had. */
export const StatusError = ({ error }: { error: Error }) => {
  const { annotations } = useEntity().entity.metadata;
  const t = useVpnTranslation();
  const { title, description } = describeError(error, t);
  const missing = needed.filter(annotation => !annotations?.[annotation]);

  return (
    <div role="alert">
      {statusCodeOf(error) === 400 && missing.length ? (
        <MissingAnnotationEmptyState annotation={missing} />
      ) : (
        <InfoCard title={title} titleTypographyProps={{ component: 'h2' }}>
          <Typography>{description}</Typography>
        </InfoCard>
      )}
    </div>
  );
};
