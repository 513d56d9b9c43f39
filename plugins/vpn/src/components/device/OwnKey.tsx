import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useVpnTranslation } from '../../translations';
import { CopyConfiguration } from './CopyConfiguration';
import type { StepProps } from './StepProps';
import { WaitForServerKey } from './WaitForServerKey';

const useStyles = makeStyles(theme => ({
  text: {
    margin: theme.spacing(0, 0, 2),
    padding: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** What goes onto a device that has its key: all of its configuration but the key. */
export const OwnKey = ({ device: { configuration } }: StepProps) => {
  const classes = useStyles();
  const t = useVpnTranslation();
  if (!configuration) {
    return <WaitForServerKey />;
  }
  return (
    <>
      <Typography paragraph>{t('device.own')}</Typography>
      <pre className={classes.text}>{configuration}</pre>
      <CopyConfiguration text={configuration} />
    </>
  );
};
