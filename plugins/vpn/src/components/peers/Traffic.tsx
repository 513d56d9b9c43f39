import Typography from '@material-ui/core/Typography';
import { formatBytes } from '../../format/formatBytes';
import { formatRate } from '../../format/formatRate';

/** How much a peer has moved in a direction, and moves at the moment where that is known. */
export const Traffic = (props: { bytes: number; rate?: number }) => (
  <>
    {formatBytes(props.bytes)}
    {props.rate !== undefined && (
      <Typography variant="caption" component="div" color="textSecondary">
        {formatRate(props.rate)}
      </Typography>
    )}
  </>
);
