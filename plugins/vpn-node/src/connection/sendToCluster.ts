import type { IncomingMessage } from 'node:http';
import type { RequestOptions as HttpsOptions } from 'node:https';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { ClusterRequestError } from '../ClusterRequestError';
import type { ApiRequest } from './ClusterConnection';
import { kubeConfigOf } from './kubeConfig';
import { send } from './send';

const CONNECT_MILLISECONDS = 5_000;

/** Sends a request to a cluster with a credential, and gives the answer as soon as its headers are there. */
export async function sendToCluster(
  cluster: ClusterDetails,
  credential: KubernetesCredential,
  { path, method, headers, body }: ApiRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const config = kubeConfigOf(cluster, credential);
  const options: HttpsOptions = {
    method,
    // Compression would hold the events of a watch back.
    headers: {
      Accept: 'application/json',
      'Accept-Encoding': 'identity',
      // Node frames the body of a DELETE only if it is told how long it is.
      ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
      ...headers,
    },
    signal,
  };
  await config.applyToHTTPSOptions(options);
  const server = config.getCurrentCluster()?.server ?? cluster.url;
  const url = new URL(server.replace(/\/$/, '') + path);
  return send({
    url,
    options,
    body,
    connectMilliseconds: CONNECT_MILLISECONDS,
    connectFailure: () =>
      new ClusterRequestError(
        cluster.name,
        'slow',
        `no connection to ${url.host} within ${CONNECT_MILLISECONDS / 1000} s`,
      ),
  });
}
