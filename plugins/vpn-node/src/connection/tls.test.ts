import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { clusterDetails } from '../__testUtils__/connection';
import { ClusterConnection } from './ClusterConnection';
import { Credentials } from './Credentials';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) {
  process.stdout.write('Skips the tests of TLS: openssl is not installed\n');
}

(hasOpenssl ? describe : describe.skip)('TLS', () => {
  const directory = createMockDirectory();
  let server: https.Server;
  let certificate: string;
  let key: string;

  beforeAll(async () => {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-nodes', '-newkey', 'ec', '-days', '1'],
        ...['-pkeyopt', 'ec_paramgen_curve:prime256v1'],
        ...['-subj', '/CN=portal', '-addext', 'subjectAltName=IP:127.0.0.1'],
        ...['-keyout', 'key.pem', '-out', 'certificate.pem'],
      ],
      { cwd: directory.path, stdio: 'pipe' },
    );
    certificate = readFileSync(directory.resolve('certificate.pem'), 'utf8');
    key = readFileSync(directory.resolve('key.pem'), 'utf8');
    server = https.createServer(
      {
        cert: certificate,
        key,
        ca: certificate,
        requestCert: true,
        rejectUnauthorized: false,
      },
      ({ socket }, response) => {
        const { subject } = (socket as TLSSocket).getPeerCertificate();
        response.end(JSON.stringify({ user: subject?.CN }));
      },
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => new Promise(resolve => server.close(resolve)));

  function read(
    cluster: Partial<ClusterDetails>,
    credential: KubernetesCredential = { type: 'anonymous' },
  ) {
    const { port } = server.address() as AddressInfo;
    const connection = new ClusterConnection(
      {
        ...clusterDetails(`https://127.0.0.1:${port}`),
        skipTLSVerify: false,
        ...cluster,
      },
      new Credentials(async () => credential),
    );
    return connection.fetch({ path: '/version' });
  }

  const caData = () => Buffer.from(certificate).toString('base64');

  it('refuses a server whose certificate nobody vouches for', async () => {
    await expect(read({})).rejects.toMatchObject({
      failure: 'unreachable',
      message: expect.stringContaining('self-signed certificate'),
    });
  });

  it.each<[string, () => Partial<ClusterDetails>]>([
    ['caData', () => ({ caData: caData() })],
    ['caFile', () => ({ caFile: directory.resolve('certificate.pem') })],
    ['skipTLSVerify', () => ({ skipTLSVerify: true })],
  ])('trusts a server by %s', async (_, cluster) => {
    expect(await read(cluster())).toEqual({});
  });

  it('authenticates with a client certificate', async () => {
    expect(
      await read(
        { caData: caData() },
        { type: 'x509 client certificate', cert: certificate, key },
      ),
    ).toEqual({ user: 'portal' });
  });

  it('refuses plain HTTP', async () => {
    await expect(read({ url: 'http://127.0.0.1:1' })).rejects.toThrow(
      'HTTP protocol is not allowed when skipTLSVerify is not set or false',
    );
  });
});
