import type { Request } from 'express';

/**
 * Headers of an event stream. It is compressed only for a client that asks for
 * it (`?compression=gzip`) and takes it: others would have to unpack it event
 * by event, which not every client does.
 */
export function streamHeaders(request: Request): Record<string, string> {
  const compressed =
    request.query.compression === 'gzip' && request.acceptsEncodings('gzip');
  if (compressed) {
    // The backend would choose Brotli, which keeps megabytes for each stream.
    request.headers['accept-encoding'] = 'gzip';
  }
  return {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Else the compression of the backend, or of a proxy in front, would hold
    // the events back until the stream ends.
    'Cache-Control': compressed ? 'no-store' : 'no-store, no-transform',
    // So would the buffer of an nginx in front.
    'X-Accel-Buffering': 'no',
  };
}
