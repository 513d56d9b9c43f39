import type {
  VpnLonghornVolume,
  VpnStatus,
  VpnVolume,
} from 'backstage-plugin-vpn-common';
import { formatBytes } from '../../format/formatBytes';
import { useVpnTranslation } from '../../translations';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { StateLabel } from '../parts/StateLabel';
import { volumeTone } from '../parts/tones';

const ClaimFacts = ({ volume }: { volume: VpnVolume }) => {
  const t = useVpnTranslation();
  return (
    <Facts>
      <Fact label={t('tab.volume.claim')}>{volume.claim}</Fact>
      <Fact label={t('tab.volume.phase')}>
        <StateLabel tone={volumeTone(volume.phase)}>{volume.phase}</StateLabel>
      </Fact>
      <Fact label={t('tab.volume.capacity')}>{volume.capacity}</Fact>
      <Fact label={t('tab.volume.class')}>{volume.storageClass}</Fact>
      <Fact label={t('tab.volume.access')}>
        {volume.accessModes.join(', ') || undefined}
      </Fact>
      <Fact label={t('tab.volume.name')} wide>
        {volume.volumeName}
      </Fact>
    </Facts>
  );
};

const LonghornFacts = ({ longhorn }: { longhorn: VpnLonghornVolume }) => {
  const { replicasRunning, replicasWanted, actualSizeBytes } = longhorn;
  const { robustness, state, node } = longhorn;
  const t = useVpnTranslation();
  const wanted = String(replicasWanted);
  return (
    <Facts>
      <Fact label={t('tab.volume.longhorn')}>
        <StateLabel tone={volumeTone(robustness)}>{robustness}</StateLabel>
      </Fact>
      <Fact label={t('tab.volume.replicas')}>
        {replicasRunning === undefined
          ? t('tab.volume.replicasWanted', { wanted })
          : t('tab.volume.replicasRunning', {
              running: String(replicasRunning),
              wanted,
            })}
      </Fact>
      <Fact label={t('tab.volume.attachment')}>
        {node ? t('tab.volume.attachedTo', { state, node }) : state}
      </Fact>
      <Fact label={t('tab.volume.space')}>
        {actualSizeBytes === undefined
          ? undefined
          : formatBytes(actualSizeBytes)}
      </Fact>
    </Facts>
  );
};

/** The claim that keeps the VPN's keys and settings, and the volume behind it. */
export const VolumePanel = ({ status }: { status: VpnStatus }) => {
  const { volume } = status;
  const t = useVpnTranslation();
  return (
    <Panel
      title={t('tab.volume')}
      absent={!volume && t('tab.volume.absent')}
      source={{ status, kind: 'persistentvolumeclaims' }}
    >
      {volume && <ClaimFacts volume={volume} />}
      {volume?.longhorn && <LonghornFacts longhorn={volume.longhorn} />}
    </Panel>
  );
};
