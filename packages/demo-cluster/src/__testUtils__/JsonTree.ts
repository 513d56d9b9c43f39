/** JSON whose shape a test knows: every path can be followed. */
export interface JsonTree {
  [key: string]: JsonTree;
}
