import Typography from '@material-ui/core/Typography';
import {
  configurationFileName,
  tunnelNameOf,
} from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';

const Steps = (props: { title: string; steps: string[] }) => (
  <>
    <Typography component="h4" variant="subtitle2">
      {props.title}
    </Typography>
    <Typography component="ol" variant="body2">
      {props.steps.map(step => (
        <li key={step}>{step}</li>
      ))}
    </Typography>
  </>
);

/** How a configuration gets onto a device. */
export const InstallSteps = ({ vpn }: { vpn: string }) => {
  const t = useVpnTranslation();
  return (
    <>
      <Steps
        title={t('device.phone')}
        steps={[
          t('device.phone.install'),
          t('device.phone.scan'),
          t('device.phone.name', { tunnel: tunnelNameOf(vpn) }),
        ]}
      />
      <Steps
        title={t('device.laptop')}
        steps={[
          t('device.laptop.install'),
          t('device.laptop.import', {
            path: `/etc/wireguard/${configurationFileName(vpn)}`,
          }),
          t('device.laptop.delete'),
        ]}
      />
    </>
  );
};
