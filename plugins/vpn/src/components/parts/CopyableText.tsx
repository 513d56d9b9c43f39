import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    '& code': { fontSize: '0.9em' },
    '& svg': { fontSize: '1.1rem' },
  },
}));

/** A text with a button that copies it. */
export const CopyableText = (props: { text: string; copyLabel: string }) => (
  <div className={useStyles().root}>
    <code>{props.text}</code>
    <CopyTextButton
      text={props.text}
      aria-label={props.copyLabel}
      variant="tertiary"
    />
  </div>
);
