export * from './usePeerNames';
export * from './peerNamesProblem';
