export * from './ClusterFactsApi';
export * from './SharedClusterFacts';
export * from './useClusterFacts';
export * from './validateWithFacts';
