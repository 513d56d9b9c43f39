import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

/** Stands in place of something that is not there: why, and what to do. */
export const Notice = (props: {
  title: string;
  description: string;
  action?: ReactNode;
}) => {
  const { title, description, action } = props;
  return (
    <>
      <Typography variant="h5" component="h2">
        {title}
      </Typography>
      <Typography paragraph={action !== undefined}>{description}</Typography>
      {action}
    </>
  );
};
