import { LinkButton } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useRef } from 'react';
import { useTemplateForm } from '../../hooks/useTemplateForm';
import { useVpnTranslation } from '../../translations';
import { BrowserKey } from './BrowserKey';
import { OwnKey } from './OwnKey';
import { proposedPeer } from './proposedPeer';
import { ServerKey } from './ServerKey';
import type { StepProps } from './StepProps';

const useStyles = makeStyles(theme => ({
  // It takes the focus to be read, and nothing can be done with it.
  heading: { fontWeight: 'bold', outline: 'none' },
  after: { marginTop: theme.spacing(2) },
}));

const views = { browser: BrowserKey, device: OwnKey, server: ServerKey };

/** The second step: what goes onto the device, and the way to the form that proposes it. */
export const HandOver = (step: StepProps) => {
  const { entityRef, device, next, onClose } = step;
  const { name, keyMaker } = device.draft;
  const heading = useRef<HTMLHeadingElement>(null);
  const templateForm = useTemplateForm();
  const classes = useStyles();
  const t = useVpnTranslation();
  const View = views[keyMaker];
  const formData = { vpn: entityRef, peers: [proposedPeer(device, next)] };

  // Whoever cannot see that the step is another one hears it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <DialogContent>
        <Typography
          ref={heading}
          tabIndex={-1}
          component="h3"
          variant="subtitle1"
          gutterBottom
          className={classes.heading}
        >
          {t('device.configuration', { name })}
        </Typography>
        <View {...step} />
        <Typography
          variant="body2"
          color="textSecondary"
          paragraph
          className={classes.after}
        >
          {t('device.after')}
          {keyMaker !== 'server' &&
            ` ${t('device.address', { address: next.address })}`}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('device.close')}</Button>
        <Button onClick={device.edit}>{t('device.back')}</Button>
        {device.isReady && templateForm ? (
          <LinkButton
            color="primary"
            variant="contained"
            to={templateForm('add-vpn-peer', formData)}
          >
            {t('device.propose')}
          </LinkButton>
        ) : (
          <Button disabled variant="contained">
            {t('device.propose')}
          </Button>
        )}
      </DialogActions>
    </>
  );
};
