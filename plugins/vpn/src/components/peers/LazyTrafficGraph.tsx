import { type ComponentProps, lazy, Suspense } from 'react';
import { GRAPH_SIZE } from './graphSize';
import type { TrafficGraph } from './TrafficGraph';

const Graph = lazy(async () => ({
  default: (await import('./TrafficGraph')).TrafficGraph,
}));

/** The graph of a peer's traffic, loaded when the first peer has moved something; its place is kept until then. */
export const LazyTrafficGraph = (
  props: ComponentProps<typeof TrafficGraph>,
) => (
  <Suspense fallback={<div style={GRAPH_SIZE} />}>
    <Graph {...props} />
  </Suspense>
);
