export { demoClusterPlugin as default } from './plugin';
export * from './DemoCluster';
export { type Fault } from './faults/Faults';
export { FAULT_NAMES, type FaultName } from './faults/faultNames';
export * from './startDemoCluster';
