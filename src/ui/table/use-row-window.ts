// Binds the row window to a scrolling element: its height, its scroll position, and the root font size.
import { useLayoutEffect, useState, type RefObject } from 'react';
import { rowWindow, scrollToRow, type RowWindow } from './row-window.ts';

/** Height of a row in rem; table.css uses the same. */
const ROW_REM = 2;
/** Height of the head in rem, as table.css has it: it covers that much of the scroller. */
const HEAD_REM = 2.75;

/** The rows to draw, and a way to bring a row into view. */
export interface RowScroller {
  window: RowWindow;
  rowPx: number;
  viewportRows: number;
  onScroll: () => void;
  reveal: (row: number) => void;
}

/** The rows of `rowCount` that the scroller shows now. */
export function useRowWindow(scroller: RefObject<HTMLDivElement | null>, rowCount: number): RowScroller {
  const [size, setSize] = useState({ rowPx: 32, viewportPx: 320 });
  const [scrollPx, setScrollPx] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const rowPx = ROW_REM * rootPx;
      const viewportPx = Math.max(rowPx, element.clientHeight - HEAD_REM * rootPx);
      setSize((old) => (old.rowPx === rowPx && old.viewportPx === viewportPx ? old : { rowPx, viewportPx }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const onScroll = () => setScrollPx(scroller.current?.scrollTop ?? 0);
  const reveal = (row: number) => {
    const element = scroller.current;
    if (!element) return;
    const top = scrollToRow(row, rowCount, size.rowPx, size.viewportPx, element.scrollTop);
    element.scrollTo({ top });
    setScrollPx(top);
  };
  return {
    window: rowWindow(rowCount, size.rowPx, size.viewportPx, scrollPx),
    rowPx: size.rowPx,
    viewportRows: Math.max(1, Math.floor(size.viewportPx / size.rowPx)),
    onScroll,
    reveal,
  };
}
