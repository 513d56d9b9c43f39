import type { VpnPod, VpnStatus } from 'backstage-plugin-vpn-common';
import { Age } from '../parts/Age';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { StateLabel } from '../parts/StateLabel';
import { podTone } from '../parts/tones';

const PodFacts = ({ pod }: { pod: VpnPod }) => (
  <Facts>
    <Fact label="Pod">{pod.name}</Fact>
    <Fact label="State">
      <StateLabel tone={podTone(pod)}>{pod.state}</StateLabel>
    </Fact>
    <Fact label="Ready">
      {pod.readyContainers} of {pod.containers} containers
    </Fact>
    <Fact label="Restarts">{pod.restarts}</Fact>
    <Fact label="Node">{pod.node}</Fact>
    <Fact label="Started">
      {pod.startedAt && <Age since={pod.startedAt} />}
    </Fact>
    <Fact label="Image">{pod.image}</Fact>
  </Facts>
);

const TunnelFacts = ({ status: { tunnel } }: { status: VpnStatus }) =>
  tunnel ? (
    <Facts>
      <Fact label="Tunnel">
        <StateLabel tone={tunnel.state === 'up' ? 'good' : 'bad'}>
          {[tunnel.state, tunnel.reason].filter(Boolean).join(': ')}
        </StateLabel>
      </Fact>
      <Fact label="Forwarding">
        <StateLabel tone={tunnel.forwarding ? 'good' : 'bad'}>
          {tunnel.forwarding ? 'on' : 'off'}
        </StateLabel>
      </Fact>
      <Fact label="Reported">
        <Age since={tunnel.receivedAt} />
      </Fact>
    </Facts>
  ) : null;

/** The VPN's pod (two of them while one takes over from another) and the tunnel in it. */
export const PodPanel = ({ status }: { status: VpnStatus }) => (
  <Panel title="Pod health" absent={!status.pods.length && 'There is no pod.'}>
    {status.pods.map(pod => (
      <PodFacts key={pod.name} pod={pod} />
    ))}
    <TunnelFacts status={status} />
  </Panel>
);
