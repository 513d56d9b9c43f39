import {
  countPeers,
  type VpnSourceKind,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { Fact, Facts } from '../parts/Facts';
import { StateLabel } from '../parts/StateLabel';
import { podTone, volumeTone } from '../parts/tones';

/** In place of what is not there: that it is missing, or why nobody knows. */
const Absence = (props: {
  status: VpnStatus;
  /** Where it would be read. */
  kind: VpnSourceKind;
  /** Said where the cluster shows that it is not there. */
  absent: string;
}) => {
  const { status, kind, absent } = props;
  const t = useVpnTranslation();
  const state = status.sources.find(source => source.kind === kind)?.state;
  switch (state) {
    case 'live':
      return <>{absent}</>;
    case 'connecting':
      return <StateLabel tone="unknown">{t('card.connecting')} …</StateLabel>;
    default:
      return <StateLabel tone="warning">{t('card.unread')}</StateLabel>;
  }
};

/** Pod, NodePort, volume and devices, a line each. */
export const FourFacts = ({ status }: { status: VpnStatus }) => {
  const { pods, service, volume, tunnel, peers } = status;
  const t = useVpnTranslation();
  const [pod] = pods;
  const volumeState = volume?.longhorn?.robustness ?? volume?.phase;
  const absent = t('card.absent');
  return (
    <Facts>
      <Fact label={t('card.pod')}>
        {pod ? (
          <StateLabel tone={podTone(pod)}>
            {t('card.podReady', {
              state: pod.state,
              ready: `${pod.readyContainers}`,
              all: `${pod.containers}`,
            })}
          </StateLabel>
        ) : (
          <Absence status={status} kind="pods" absent={absent} />
        )}
      </Fact>
      <Fact label={t('card.nodePort')}>
        {service?.nodePort ? (
          `${service.nodePort}/${service.protocol}`
        ) : (
          <Absence status={status} kind="services" absent={absent} />
        )}
      </Fact>
      <Fact label={t('card.volume')}>
        {volume && volumeState ? (
          <StateLabel tone={volumeTone(volumeState)}>
            {[volumeState, volume.capacity].filter(Boolean).join(', ')}
          </StateLabel>
        ) : (
          <Absence
            status={status}
            kind="persistentvolumeclaims"
            absent={absent}
          />
        )}
      </Fact>
      <Fact label={t('card.devices')}>
        {tunnel ? (
          t('card.devicesConnected', {
            connected: `${countPeers(peers).connected}`,
            all: `${peers.length}`,
          })
        ) : (
          <Absence
            status={status}
            kind="configmaps"
            absent={t('card.notReported')}
          />
        )}
      </Fact>
    </Facts>
  );
};
