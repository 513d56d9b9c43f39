import Typography from '@material-ui/core/Typography';
import { reasonOf } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { StateLabel } from '../parts/StateLabel';
import { FinishedConfiguration } from './FinishedConfiguration';
import type { StepProps } from './StepProps';
import { WaitForServerKey } from './WaitForServerKey';

/** What goes onto a device whose key the browser makes. */
export const BrowserKey = ({
  device,
  entityRef,
  serverPublicKey,
}: StepProps) => {
  const { configuration, keyError, isSaved, setSaved } = device;
  const t = useVpnTranslation();
  if (keyError) {
    return (
      <Typography role="alert" paragraph>
        <StateLabel tone="bad">
          {t('device.configuration.failed', { reason: reasonOf(keyError) })}
        </StateLabel>
      </Typography>
    );
  }
  if (!serverPublicKey) {
    return <WaitForServerKey />;
  }
  if (!configuration) {
    return (
      <Typography role="status" paragraph>
        {t('device.configuration.making')}
      </Typography>
    );
  }
  return (
    <FinishedConfiguration
      entityRef={entityRef}
      text={configuration}
      isSaved={isSaved}
      onSaved={setSaved}
    />
  );
};
