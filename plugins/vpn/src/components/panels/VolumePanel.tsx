import type { VpnLonghornVolume, VpnStatus } from 'backstage-plugin-vpn-common';
import { formatBytes } from '../../format/formatBytes';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { StateLabel } from '../parts/StateLabel';
import { claimTone, robustnessTone } from '../parts/tones';

const LonghornFacts = ({ longhorn }: { longhorn: VpnLonghornVolume }) => {
  const { replicasRunning, replicasWanted, actualSizeBytes } = longhorn;
  return (
    <Facts>
      <Fact label="Longhorn">
        <StateLabel tone={robustnessTone(longhorn.robustness)}>
          {longhorn.robustness}
        </StateLabel>
      </Fact>
      <Fact label="Replicas">
        {replicasRunning === undefined
          ? `${replicasWanted} wanted`
          : `${replicasRunning} of ${replicasWanted} running`}
      </Fact>
      <Fact label="Attachment">
        {longhorn.node
          ? `${longhorn.state} to ${longhorn.node}`
          : longhorn.state}
      </Fact>
      <Fact label="Space taken">
        {actualSizeBytes === undefined
          ? undefined
          : formatBytes(actualSizeBytes)}
      </Fact>
    </Facts>
  );
};

/** The claim that keeps the VPN's keys and settings, and the volume behind it. */
export const VolumePanel = ({ status: { volume } }: { status: VpnStatus }) => (
  <Panel
    title="Volume"
    absent={!volume && 'There is no PersistentVolumeClaim.'}
  >
    {volume && (
      <Facts>
        <Fact label="Claim">{volume.claim}</Fact>
        <Fact label="Phase">
          <StateLabel tone={claimTone(volume)}>{volume.phase}</StateLabel>
        </Fact>
        <Fact label="Capacity">{volume.capacity}</Fact>
        <Fact label="Storage class">{volume.storageClass}</Fact>
        <Fact label="Access">{volume.accessModes.join(', ') || undefined}</Fact>
        <Fact label="Volume">{volume.volumeName}</Fact>
      </Facts>
    )}
    {volume?.longhorn && <LonghornFacts longhorn={volume.longhorn} />}
  </Panel>
);
