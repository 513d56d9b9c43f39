import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

/** Rows that are simply all there: readers, searches of the browser and prints see them all. */
const FEW_ROWS = 50;

/** Rows beyond each edge of what is visible, so that scrolling finds them there. */
const OVERSCAN = 8;

/**
 * Which rows of a list that scrolls within itself are there: all of a few,
 * else those that are visible. The space of the others stands before and
 * after them.
 *
 * @param keyOf - of the row at an index, to know its height wherever it stands
 * @param height - about how high a row is, in pixels, until it is measured
 */
export function useVirtualRows<Scroller extends HTMLElement>(
  count: number,
  keyOf: (index: number) => string,
  height: number,
) {
  const scroller = useRef<Scroller>(null);
  const isVirtual = count > FEW_ROWS;
  const virtualizer = useVirtualizer<Scroller, HTMLElement>({
    count,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: () => height,
    overscan: OVERSCAN,
    // Rows are measured as they come, which is in the middle of rendering.
    useFlushSync: false,
  });
  if (!isVirtual) {
    return {
      scroller,
      indexes: Array.from({ length: count }, (_, index) => index),
      before: 0,
      after: 0,
    };
  }
  const items = virtualizer.getVirtualItems();
  const end = items.at(-1)?.end ?? 0;
  return {
    scroller,
    indexes: items.map(({ index }) => index),
    /** Height of what is not there, in pixels. */
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - end,
    /** The ref of each row, which needs its index as `data-index`. */
    measure: virtualizer.measureElement,
  };
}
