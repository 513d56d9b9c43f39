import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import { useVpnTranslation } from '../../translations';
import { Command } from '../parts/Command';
import type { StepProps } from './StepProps';

/** How the configuration of a device is had whose key the server makes. */
export const ServerKey = ({ device, next }: StepProps) => {
  const t = useVpnTranslation();
  return (
    <>
      <Typography>{t('device.server')}</Typography>
      <Box mb={2}>
        <Command text={`${next.showPeerCommand} ${device.draft.name}`} />
      </Box>
      <Typography>{t('device.server.secret')}</Typography>
    </>
  );
};
