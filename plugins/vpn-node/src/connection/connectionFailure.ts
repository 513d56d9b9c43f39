import { toError } from '@backstage/errors';
import { ClusterRequestError } from '../ClusterRequestError';

const UNTRUSTED =
  'its certificate is from an authority that the portal does not trust: set caData or caFile of the cluster, or skipTLSVerify where it is only tried out';

const NO_ROUTE = 'the network of the portal has no way to it';

/** What an operator has to know of a connection's error, by its code; Node's own words follow. */
const EXPLANATIONS: Record<string, string> = {
  ECONNREFUSED: 'nothing accepts connections at its address',
  ECONNRESET: 'the connection was closed',
  EPIPE: 'the connection was closed',
  ETIMEDOUT: 'the connection was lost',
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name cannot be looked up at present',
  ENOENT: 'a file of its configuration is missing',
  ERR_INVALID_URL: 'its url is not one',
  // OpenSSL's names of what is wrong with a certificate.
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  CERT_HAS_EXPIRED: 'its certificate has to be renewed',
  CERT_NOT_YET_VALID:
    'its certificate begins in the future: compare the clocks',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'its certificate is for other host names: use one of them in the url of the cluster',
  EPROTO: 'no TLS connection: check scheme and port in the url of the cluster',
};

/** The failure behind an error of the connection; a failure stays what it is. */
export function connectionFailure(
  cluster: string,
  thrown: unknown,
): ClusterRequestError {
  if (thrown instanceof ClusterRequestError) {
    return thrown;
  }
  // Node reports several tried addresses as one error without a message.
  const error = toError(
    thrown instanceof AggregateError ? thrown.errors[0] : thrown,
  );
  const { code = '' } = error as NodeJS.ErrnoException;
  const explanation = EXPLANATIONS[code] ?? 'cannot be reached';
  return new ClusterRequestError(
    cluster,
    'unreachable',
    `${explanation} (${wordsOf(error.message)})`,
  );
}

/** Leaves of an error's message what says something to an operator. */
function wordsOf(message: string): string {
  // "write EPROTO 40B7:error:0A00010B:SSL routines:function:reason:file:line:"
  const [, reason] = message.match(/:error:\w+:[^:]*:[^:]*:([^:]+):/) ?? [];
  // Behind a semicolon is advice for who started Node.
  return reason ?? message.split(';')[0];
}
