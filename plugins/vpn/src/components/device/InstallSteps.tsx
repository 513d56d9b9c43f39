import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  configurationFileName,
  tunnelNameOf,
} from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';

const useStyles = makeStyles(theme => ({
  title: { fontWeight: 'bold' },
  steps: {
    margin: theme.spacing(0.5, 0, 2),
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    '& li': { marginBottom: theme.spacing(0.5) },
  },
}));

const Steps = (props: { title: string; steps: string[] }) => {
  const classes = useStyles();
  return (
    <>
      <Typography component="h4" variant="body2" className={classes.title}>
        {props.title}
      </Typography>
      <Typography component="ol" variant="body2" className={classes.steps}>
        {props.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </Typography>
    </>
  );
};

/** How a configuration gets onto a device. */
export const InstallSteps = (props: { vpn: string; isScannable: boolean }) => {
  const { vpn, isScannable } = props;
  const t = useVpnTranslation();
  return (
    <>
      <Steps
        title={t('device.phone')}
        steps={[
          t('device.phone.install'),
          ...(isScannable
            ? [
                t('device.phone.scan'),
                t('device.phone.name', { tunnel: tunnelNameOf(vpn) }),
              ]
            : [t('device.phone.import'), t('device.file.delete')]),
        ]}
      />
      <Steps
        title={t('device.laptop')}
        steps={[
          t('device.laptop.install'),
          t('device.laptop.import', {
            path: `/etc/wireguard/${configurationFileName(vpn)}`,
          }),
          t('device.file.delete'),
        ]}
      />
    </>
  );
};
