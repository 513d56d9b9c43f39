import { componentSchemas } from './components';
import { paths } from './paths';

/** The OpenAPI document of the plugin's routes. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'VPN backend',
      description:
        'The status of the VPNs that a Backstage portal knows, and the clusters that more can be created on.',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/vpn' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'Token of a Backstage user or service.',
        },
      },
    },
  };
}
