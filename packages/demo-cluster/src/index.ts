export { demoClusterPlugin as default } from './plugin';
export * from './startDemoCluster';
export type { ApiObject } from './store/ObjectStore';
export { applySeeds } from './seed/applySeeds';
