import { InfoCard } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

/** One of the panels of the tab. What it cannot show, it says in a line. */
export const Panel = (props: {
  title: string;
  absent?: string | false;
  children?: ReactNode;
}) => (
  <InfoCard
    title={props.title}
    variant="gridItem"
    titleTypographyProps={{ component: 'h2' }}
  >
    {props.absent ? (
      <Typography variant="body2" color="textSecondary">
        {props.absent}
      </Typography>
    ) : (
      props.children
    )}
  </InfoCard>
);
