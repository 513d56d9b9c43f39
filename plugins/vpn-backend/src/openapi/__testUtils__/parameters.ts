import {
  ENTITY_REF_PATTERN,
  MOST_VPNS_OF_A_VIEW,
} from 'backstage-plugin-vpn-common';

/** Path parameters that name a VPN's entity. */
export const entityParameters = [
  inPath('kind', "Kind of the VPN's entity.", 'resource'),
  inPath('namespace', "Namespace of the VPN's entity.", 'default'),
  inPath('name', "Name of the VPN's entity.", 'office'),
];

/** Path parameter that names a cluster. */
export const clusterParameter = inPath(
  'cluster',
  'Name of the cluster, as the Kubernetes plugin knows it.',
  'lab',
);

/** Query that says what a view shows. */
export const viewParameters = [
  {
    name: 'vpn',
    in: 'query',
    description:
      'Ref of the entity of a VPN whose status the view shows; stands once for each.',
    schema: {
      type: 'array',
      items: { type: 'string', pattern: ENTITY_REF_PATTERN.source },
      maxItems: MOST_VPNS_OF_A_VIEW,
    },
    example: ['resource:default/office'],
  },
  {
    name: 'fleet',
    in: 'query',
    description: 'Whether the view shows the fleet.',
    schema: { type: 'boolean', default: false },
  },
];

/** Query that every stream takes. */
export const compressionParameter = {
  name: 'compression',
  in: 'query',
  description:
    'Has the stream compressed, where the request accepts gzip. Left out, it is not: many clients get the events of a compressed stream late.',
  schema: { type: 'string', enum: ['gzip'] },
};

function inPath(name: string, description: string, example: string) {
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
    example,
  };
}
