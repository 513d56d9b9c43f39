import type { VpnPod, VpnStatus, VpnTunnel } from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { Age } from '../parts/Age';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { StateLabel } from '../parts/StateLabel';
import { podTone } from '../parts/tones';

const PodFacts = ({ pod }: { pod: VpnPod }) => {
  const t = useVpnTranslation();
  return (
    <Facts>
      <Fact label={t('tab.pod.name')}>{pod.name}</Fact>
      <Fact label={t('tab.pod.state')}>
        <StateLabel tone={podTone(pod)}>{pod.state}</StateLabel>
      </Fact>
      <Fact label={t('tab.pod.message')} wide>
        {pod.message}
      </Fact>
      <Fact label={t('tab.pod.ready')}>
        {t('tab.pod.readyContainers', {
          ready: String(pod.readyContainers),
          all: String(pod.containers),
        })}
      </Fact>
      <Fact label={t('tab.pod.restarts')}>{pod.restarts}</Fact>
      <Fact label={t('tab.pod.node')}>{pod.node}</Fact>
      <Fact label={t('tab.pod.started')}>
        {pod.startedAt && <Age since={pod.startedAt} />}
      </Fact>
      <Fact label={t('tab.pod.image')} wide>
        {pod.image}
      </Fact>
    </Facts>
  );
};

const TunnelFacts = ({ tunnel }: { tunnel: VpnTunnel }) => {
  const t = useVpnTranslation();
  return (
    <Facts>
      <Fact label={t('tab.pod.tunnel')}>
        <StateLabel tone={tunnel.state === 'up' ? 'good' : 'bad'}>
          {[t(`tab.pod.tunnel.${tunnel.state}`), tunnel.reason]
            .filter(Boolean)
            .join(': ')}
        </StateLabel>
      </Fact>
      <Fact label={t('tab.pod.forwarding')}>
        <StateLabel tone={tunnel.forwarding ? 'good' : 'bad'}>
          {t(`tab.pod.forwarding.${tunnel.forwarding ? 'on' : 'off'}`)}
        </StateLabel>
      </Fact>
      <Fact label={t('tab.pod.reported')}>
        <Age since={tunnel.receivedAt} />
      </Fact>
    </Facts>
  );
};

/** The VPN's pod (two of them while one takes over from another), and the tunnel in it. */
export const PodPanel = ({ status }: { status: VpnStatus }) => {
  const t = useVpnTranslation();
  const { pods, tunnel } = status;
  return (
    <Panel
      title={t('tab.pod')}
      absent={!pods.length && t('tab.pod.absent')}
      source={{ status, kind: 'pods' }}
    >
      {pods.map(pod => (
        <PodFacts key={pod.name} pod={pod} />
      ))}
      {tunnel && <TunnelFacts tunnel={tunnel} />}
    </Panel>
  );
};
