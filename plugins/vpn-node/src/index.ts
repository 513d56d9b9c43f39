export * from './ClusterAccess';
export * from './ClusterClient';
export * from './ClusterRequest';
export * from './ClusterRequestError';
export * from './ClusterService';
export * from './Reflector';
export { WATCH_SECONDS } from './reflector/timing';
export * from './inspectCluster';
