import type { VpnStatus, VpnVolume } from 'backstage-plugin-vpn-common';
import { Fact, Facts } from './parts/Facts';
import { StateLabel } from './parts/StateLabel';
import { claimTone, podTone, robustnessTone } from './parts/tones';

const VolumeState = ({ volume }: { volume: VpnVolume }) => {
  const { longhorn, phase, capacity } = volume;
  const tone = longhorn
    ? robustnessTone(longhorn.robustness)
    : claimTone(volume);
  return (
    <StateLabel tone={tone}>
      {[longhorn?.robustness ?? phase, capacity].filter(Boolean).join(', ')}
    </StateLabel>
  );
};

/** Pod, NodePort, volume and peers, a line each. */
export const FourFacts = ({ status }: { status: VpnStatus }) => {
  const { pods, service, volume, tunnel, peers } = status;
  const [pod] = pods;
  const connected = peers.filter(({ state }) => state === 'connected').length;
  return (
    <Facts>
      <Fact label="Pod">
        {pod ? (
          <StateLabel tone={podTone(pod)}>
            {pod.state}, {pod.readyContainers} of {pod.containers} ready
          </StateLabel>
        ) : (
          'none'
        )}
      </Fact>
      <Fact label="NodePort">
        {service?.nodePort ? `${service.nodePort}/${service.protocol}` : 'none'}
      </Fact>
      <Fact label="Volume">
        {volume ? <VolumeState volume={volume} /> : 'none'}
      </Fact>
      <Fact label="Peers">
        {tunnel ? `${connected} of ${peers.length} connected` : 'not reported'}
      </Fact>
    </Facts>
  );
};
