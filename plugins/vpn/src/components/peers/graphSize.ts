/** Size of the graph of a peer's traffic, in pixels. */
export const GRAPH_SIZE = { width: 64, height: 24 };
