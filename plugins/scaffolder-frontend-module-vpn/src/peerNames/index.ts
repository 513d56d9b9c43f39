export * from './usePeerNames';
export * from './peerNamesProblem';
export * from './peersPickedProblem';
