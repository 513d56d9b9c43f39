import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import Dialog from '@material-ui/core/Dialog';
import DialogTitle from '@material-ui/core/DialogTitle';
import type { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useId, useState } from 'react';
import useBeforeUnload from 'react-use/esm/useBeforeUnload';
import { useNextDevice } from '../../hooks/useNextDevice';
import { useVpnStatus } from '../../hooks/useVpnStatus';
import { useVpnTranslation } from '../../translations';
import { DeviceForm } from './DeviceForm';
import { HandOver } from './HandOver';
import { LeaveQuestion } from './LeaveQuestion';
import { NextDeviceAbsence } from './NextDeviceAbsence';
import { useNewDevice } from './useNewDevice';

/** Adds a device to a VPN: its name and key, then its configuration, then the form that proposes it. */
export const AddDeviceDialog = (props: {
  entity: Entity;
  onClose: () => void;
}) => {
  const { entity, onClose } = props;
  const entityRef = stringifyEntityRef(entity);
  const serverPublicKey = useVpnStatus(entity).status?.tunnel?.publicKey;
  const asked = useNextDevice(entityRef);
  const next = asked.value;
  const device = useNewDevice(next, serverPublicKey);
  const [isLeaving, setLeaving] = useState(false);
  const isPhone = useMediaQuery<Theme>(({ breakpoints }) =>
    breakpoints.down('xs'),
  );
  const titleId = useId();
  const t = useVpnTranslation();
  useBeforeUnload(device.isAtRisk);

  const close = () => (device.isAtRisk ? setLeaving(true) : onClose());
  const step = { device, entityRef, serverPublicKey, onClose: close };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isPhone}
      aria-labelledby={titleId}
      onClose={close}
    >
      <DialogTitle id={titleId}>{t('device.add')}</DialogTitle>
      {!next && <NextDeviceAbsence {...asked} {...step} />}
      {next && !device.isEntered && <DeviceForm next={next} {...step} />}
      {next && device.isEntered && <HandOver next={next} {...step} />}
      {isLeaving && (
        <LeaveQuestion onStay={() => setLeaving(false)} onLeave={onClose} />
      )}
    </Dialog>
  );
};
