import { makeStyles } from '@material-ui/core/styles';
import { useVpnTranslation } from '../../translations';
import { CopyableText } from './CopyableText';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(1),
    display: 'inline-block',
    maxWidth: '100%',
    padding: theme.spacing(0, 1),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
  },
}));

/** A command to run in a shell, with a button that copies it. */
export const Command = ({ text }: { text: string }) => (
  <div className={useStyles().root}>
    <CopyableText
      text={text}
      copyLabel={useVpnTranslation()('tab.problems.copyCommand')}
    />
  </div>
);
