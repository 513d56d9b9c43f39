/** Size of the graph of a peer's traffic, in pixels. */
export const GRAPH_SIZE = { width: 88, height: 24 };
