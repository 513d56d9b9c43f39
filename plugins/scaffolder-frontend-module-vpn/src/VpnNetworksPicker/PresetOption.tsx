import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import Typography from '@material-ui/core/Typography';
import type { NetworkPreset } from './networkPreset';

/** One answer to what goes through the tunnel, with what it means. */
export const PresetOption = ({
  preset,
  title,
  description,
  disabled,
}: {
  preset: NetworkPreset;
  title: string;
  description: string;
  disabled?: boolean;
}) => (
  <FormControlLabel
    value={preset}
    disabled={disabled}
    control={<Radio color="primary" />}
    label={
      <>
        {title}
        <Typography variant="body2" color="textSecondary">
          {description}
        </Typography>
      </>
    }
  />
);
