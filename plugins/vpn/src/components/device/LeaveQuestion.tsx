import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { useVpnTranslation } from '../../translations';

/** Asks before a key is forgotten that exists here alone. */
export const LeaveQuestion = (props: {
  onStay: () => void;
  onLeave: () => void;
}) => {
  const { onStay, onLeave } = props;
  const id = useId();
  const t = useVpnTranslation();
  return (
    <Dialog
      open
      PaperProps={{ role: 'alertdialog' }}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-meaning`}
      onClose={onStay}
    >
      <DialogTitle id={`${id}-title`}>{t('device.leave')}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-meaning`}>
          {t('device.leave.meaning')}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onLeave}>{t('device.leave.close')}</Button>
        {/* The ripple of a focus by keyboard fails on a button that has the focus from the start. */}
        <Button
          color="primary"
          variant="contained"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- in a dialog, the answer that loses nothing
          autoFocus
          disableFocusRipple
          onClick={onStay}
        >
          {t('device.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
