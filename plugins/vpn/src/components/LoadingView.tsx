import { InfoCard } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { useVpnTranslation } from '../translations';
import { Skeleton } from './parts/Skeleton';

/** The shape of the tab until the first status is there. */
export const LoadingView = () => {
  const t = useVpnTranslation();
  const titles = [t('tab.pod'), t('tab.endpoint'), t('tab.volume')];
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <Typography role="status">{t('tab.loading')} …</Typography>
        <Skeleton lines={1} />
      </Grid>
      {titles.map(title => (
        <Grid key={title} item xs={12} md={6} lg={4}>
          <InfoCard
            title={title}
            variant="gridItem"
            titleTypographyProps={{ component: 'h2' }}
          >
            <Skeleton lines={5} />
          </InfoCard>
        </Grid>
      ))}
    </Grid>
  );
};
