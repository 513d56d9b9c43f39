import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { ClusterDirectory } from '../directory/ClusterDirectory';
import type { DocumentContext } from '../documents';
import type { DocumentStreams } from '../stream/DocumentStreams';
import type { ClusterWatchers } from '../watcher/ClusterWatchers';

/** What the routes delegate to. */
export interface RouteContext extends DocumentContext {
  httpAuth: HttpAuthService;
  directory: ClusterDirectory;
  watchers: ClusterWatchers;
  streams: DocumentStreams;
}

/** The credentials of the user, or of the service, that makes a request. */
export function callerOf(httpAuth: HttpAuthService, request: Request) {
  return httpAuth.credentials(request, { allow: ['user', 'service'] });
}
