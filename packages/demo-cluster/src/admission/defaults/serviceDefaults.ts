import type { ApiObject } from '../../store/ObjectStore';
import type { ServiceSpec } from '../types';

/** A Service with what the API server fills in, but for addresses and ports that it allocates. */
export function withServiceDefaults(service: ApiObject): ApiObject {
  const spec = (service.spec ?? {}) as ServiceSpec;
  const type = spec.type ?? 'ClusterIP';
  const outside = type === 'NodePort' || type === 'LoadBalancer';
  return {
    ...service,
    spec: {
      sessionAffinity: 'None',
      ...(outside && { externalTrafficPolicy: 'Cluster' }),
      ...(type !== 'ExternalName' && {
        ipFamilies: ['IPv4'],
        ipFamilyPolicy: 'SingleStack',
        internalTrafficPolicy: 'Cluster',
      }),
      ...spec,
      type,
      ...(spec.ports && {
        ports: spec.ports.map(port => ({
          protocol: 'TCP',
          targetPort: port.port,
          ...port,
        })),
      }),
    },
    status: service.status ?? { loadBalancer: {} },
  };
}
