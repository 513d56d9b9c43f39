import Typography from '@material-ui/core/Typography';
import {
  endpointPort,
  type VpnService,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { CopyableText } from '../parts/CopyableText';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { StateLabel } from '../parts/StateLabel';

/** The port of the cluster, beside the one that devices were given where they differ. */
const NodePort = ({ nodePort, endpoint }: VpnService) => {
  const t = useVpnTranslation();
  const given = endpoint && endpointPort(endpoint);
  const allocated = String(nodePort ?? t('tab.endpoint.noNodePort'));
  return given && given !== nodePort ? (
    <StateLabel tone="bad">
      {t('tab.endpoint.mismatch', {
        nodePort: allocated,
        given: String(given),
      })}
    </StateLabel>
  ) : (
    <>{allocated}</>
  );
};

const TrafficPolicy = ({ policy }: { policy: string }) => {
  const t = useVpnTranslation();
  return (
    <>
      {policy}
      {(policy === 'Cluster' || policy === 'Local') && (
        <Typography variant="body2" color="textSecondary">
          {t(`tab.endpoint.policy.${policy}`)}
        </Typography>
      )}
    </>
  );
};

const ServiceFacts = (props: { service: VpnService; publicKey?: string }) => {
  const { service, publicKey } = props;
  const { endpoint, externalTrafficPolicy } = service;
  const t = useVpnTranslation();
  return (
    <Facts>
      <Fact label={t('tab.endpoint.address')} wide>
        {endpoint ? (
          <CopyableText text={endpoint} copyLabel={t('tab.endpoint.copy')} />
        ) : (
          t('tab.endpoint.unnamed')
        )}
      </Fact>
      <Fact label={t('tab.endpoint.publicKey')} wide>
        {publicKey && (
          <CopyableText
            text={publicKey}
            copyLabel={t('tab.endpoint.copyPublicKey')}
          />
        )}
      </Fact>
      <Fact label={t('tab.endpoint.nodePort')}>
        <NodePort {...service} />
      </Fact>
      <Fact label={t('tab.endpoint.protocol')}>{service.protocol}</Fact>
      <Fact label={t('tab.endpoint.service')}>{service.name}</Fact>
      <Fact label={t('tab.endpoint.policy')} wide>
        {externalTrafficPolicy && (
          <TrafficPolicy policy={externalTrafficPolicy} />
        )}
      </Fact>
    </Facts>
  );
};

/** What a device needs to know of the server: where to dial, and its key. */
export const EndpointPanel = ({ status }: { status: VpnStatus }) => {
  const { service, tunnel } = status;
  const t = useVpnTranslation();
  return (
    <Panel
      title={t('tab.endpoint')}
      absent={!service && t('tab.endpoint.absent')}
      source={{ status, kind: 'services' }}
    >
      {service && (
        <ServiceFacts service={service} publicKey={tunnel?.publicKey} />
      )}
    </Panel>
  );
};
