import type { VpnStatus } from 'backstage-plugin-vpn-common';
import { CopyableText } from '../parts/CopyableText';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';

const policyMeanings: Record<string, string> = {
  Cluster:
    'Every node answers. A peer may show the address of a node instead of its own.',
  Local:
    'Only the node that runs the pod answers. Peers show the addresses they come from.',
};

/** What a device needs to know of the server: where to dial, and its key. */
export const EndpointPanel = ({
  status: { service, tunnel },
}: {
  status: VpnStatus;
}) => (
  <Panel
    title="NodePort and endpoint"
    absent={!service && 'There is no Service of type NodePort.'}
  >
    {service && (
      <Facts>
        <Fact label="Endpoint">
          {service.endpoint && (
            <CopyableText text={service.endpoint} copyLabel="Copy endpoint" />
          )}
        </Fact>
        <Fact label="Public key">
          {tunnel?.publicKey && (
            <CopyableText
              text={tunnel.publicKey}
              copyLabel="Copy public key of the server"
            />
          )}
        </Fact>
        <Fact label="NodePort">{service.nodePort ?? 'none allocated'}</Fact>
        <Fact label="Protocol">{service.protocol}</Fact>
        <Fact label="Service">{service.name}</Fact>
        <Fact label="Traffic policy">
          {service.externalTrafficPolicy &&
            [
              service.externalTrafficPolicy,
              policyMeanings[service.externalTrafficPolicy],
            ]
              .filter(Boolean)
              .join(': ')}
        </Fact>
      </Facts>
    )}
  </Panel>
);
