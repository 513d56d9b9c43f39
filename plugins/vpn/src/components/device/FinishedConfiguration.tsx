import { parseEntityRef } from '@backstage/catalog-model';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { configurationFileName } from 'backstage-plugin-vpn-common';
import { useId } from 'react';
import { useVpnTranslation } from '../../translations';
import { StateLabel } from '../parts/StateLabel';
import { CopyConfiguration } from './CopyConfiguration';
import { DownloadConfiguration } from './DownloadConfiguration';
import { InstallSteps } from './InstallSteps';
import { LazyQrCode } from './LazyQrCode';
import { MOST_QR_CODE_CHARACTERS } from './qrCodeSize';

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

/** A configuration with its private key, to be put onto the device at once. */
export const FinishedConfiguration = (props: {
  entityRef: string;
  text: string;
  isSaved: boolean;
  onSaved: (isSaved: boolean) => void;
}) => {
  const { entityRef, text, isSaved, onSaved } = props;
  const { name } = parseEntityRef(entityRef);
  const isScannable = text.length <= MOST_QR_CODE_CHARACTERS;
  const hintId = useId();
  const classes = useStyles();
  const t = useVpnTranslation();
  return (
    <>
      <Typography paragraph>
        <StateLabel tone="warning">{t('device.configuration.once')}</StateLabel>
      </Typography>
      {!isScannable && (
        <Typography paragraph>{t('device.configuration.tooLong')}</Typography>
      )}
      <Grid container spacing={3}>
        {isScannable && (
          <Grid item xs={12} sm="auto">
            <LazyQrCode text={text} title={t('device.configuration.qrCode')} />
          </Grid>
        )}
        <Grid item xs={12} sm>
          <InstallSteps vpn={name} isScannable={isScannable} />
        </Grid>
      </Grid>
      <div className={classes.buttons}>
        <DownloadConfiguration
          text={text}
          fileName={configurationFileName(name)}
          onDownload={() => onSaved(true)}
        />
        <CopyConfiguration text={text} onCopied={() => onSaved(true)} />
      </div>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={isSaved}
            inputProps={isSaved ? undefined : { 'aria-describedby': hintId }}
            onChange={(_, checked) => onSaved(checked)}
          />
        }
        label={t('device.configuration.saved')}
      />
      {!isSaved && (
        <FormHelperText id={hintId}>
          {t('device.configuration.savedHint')}
        </FormHelperText>
      )}
    </>
  );
};
