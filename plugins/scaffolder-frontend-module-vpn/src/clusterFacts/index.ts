export * from './ClusterFactsApi';
export * from './createClusterFactsApi';
export * from './useClusterFacts';
export * from './validateWithFacts';
