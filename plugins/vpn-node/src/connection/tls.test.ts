import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
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

function urlOf(server: http.Server | https.Server, host = '127.0.0.1'): string {
  return `https://${host}:${(server.address() as AddressInfo).port}`;
}

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) {
  process.stdout.write('Skips the tests of TLS: openssl is not installed\n');
}

(hasOpenssl ? describe : describe.skip)('TLS', () => {
  const directory = createMockDirectory();
  let server: https.Server;
  let expired: https.Server;
  let plain: http.Server;
  let certificate: string;
  let key: string;

  beforeAll(async () => {
    const openssl = (command: string) =>
      execFileSync('openssl', command.split(' '), {
        cwd: directory.path,
        stdio: 'pipe',
      });
    openssl(
      'req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -days 1 -subj /CN=portal -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out certificate.pem',
    );
    openssl('req -new -key key.pem -subj /CN=portal -out request.pem');
    openssl(
      'x509 -req -in request.pem -signkey key.pem -days -1 -out expired.pem',
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
    expired = https.createServer({
      cert: readFileSync(directory.resolve('expired.pem')),
      key,
    });
    plain = http.createServer();
    await Promise.all(
      [server, expired, plain].map(
        each =>
          new Promise<void>(resolve => each.listen(0, '127.0.0.1', resolve)),
      ),
    );
  });

  afterAll(async () => {
    await Promise.all(
      [server, expired, plain].map(
        each => new Promise(resolve => each.close(resolve)),
      ),
    );
  });

  function read(
    cluster: Partial<ClusterDetails>,
    credential: KubernetesCredential = { type: 'anonymous' },
  ) {
    const connection = new ClusterConnection(
      {
        ...clusterDetails(urlOf(server)),
        skipTLSVerify: false,
        ...cluster,
      },
      new Credentials(async () => credential),
    );
    return connection.fetch({ path: '/version' });
  }

  const caData = (file = 'certificate.pem') =>
    readFileSync(directory.resolve(file)).toString('base64');

  it.each<[string, () => Partial<ClusterDetails>, string]>([
    [
      'that nobody vouches for',
      () => ({}),
      'its certificate is from an authority that the portal does not trust: set caData or caFile of the cluster, or skipTLSVerify where it is only tried out (self-signed certificate)',
    ],
    [
      'for another host name',
      () => ({ url: urlOf(server, 'localhost'), caData: caData() }),
      "its certificate is for other host names: use one of them in the url of the cluster (Hostname/IP does not match certificate's altnames: Host: localhost. is not cert's CN: portal)",
    ],
    [
      'that has expired',
      () => ({ url: urlOf(expired), caData: caData('expired.pem') }),
      'its certificate has to be renewed (certificate has expired)',
    ],
    [
      'that does not come, because the port speaks plain HTTP',
      () => ({ url: urlOf(plain) }),
      'no TLS connection: check scheme and port in the url of the cluster (wrong version number)',
    ],
  ])('refuses a certificate %s', async (_, cluster, message) => {
    await expect(read(cluster())).rejects.toMatchObject({
      failure: 'unreachable',
      message: `Cluster test: ${message}`,
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
