import type { Comparison } from '../compare';
import type { ScaleResult } from '../measureScale';

/** All that a run has measured, and with what. */
export interface Result {
  /** When it ended, ISO 8601. */
  date: string;
  machine: { node: string; processor: string; cores: number; platform: string };
  versions: Record<string, string>;
  comparisons: Comparison[];
  scale?: ScaleResult;
}
