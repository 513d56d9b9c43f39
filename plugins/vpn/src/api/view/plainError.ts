import {
  reasonOf,
  responseErrorOf,
  statusCodeOf,
  VpnViewError,
} from 'backstage-plugin-vpn-common';

/** An error that one tab can send to another. Without a status code where it was not the backend that refused. */
export type PlainError = Omit<VpnViewError, 'statusCode'> &
  Partial<VpnViewError>;

export function plainErrorOf(error: Error): PlainError {
  return {
    name: error.name,
    message: reasonOf(error),
    statusCode: statusCodeOf(error),
  };
}

export function errorOf({ statusCode, name, message }: PlainError): Error {
  return statusCode === undefined
    ? Object.assign(new Error(message), { name })
    : responseErrorOf({ statusCode, name, message });
}

/** Whether the backend understood what it was asked for and will not show it. */
export function isRefusal({ statusCode }: PlainError): boolean {
  return [400, 403, 404].includes(statusCode ?? 0);
}
