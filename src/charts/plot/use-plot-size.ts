// The size of a plot's box and the size of its letters, so that SVG axes are laid out in the page's own units.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { chartScheduler } from '../chart-scheduler.ts';
import { labelFontPx } from '../chart-style.ts';

/** Width of the box in px (a guess until it is measured) and label size in px (0.75rem). */
export interface PlotSize {
  widthPx: number;
  fontPx: number;
}

const FIRST_GUESS: PlotSize = { widthPx: 360, fontPx: 12 };

/** Follows the box; changes wait for their turn with all other charts. */
export function usePlotSize(): [RefObject<HTMLDivElement | null>, PlotSize] {
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(FIRST_GUESS);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => {
      const next = { widthPx: element.clientWidth || FIRST_GUESS.widthPx, fontPx: labelFontPx() };
      setSize((known) => (known.widthPx === next.widthPx && known.fontPx === next.fontPx ? known : next));
    };
    let isMeasured = false;
    // The first call comes with the first layout: a measure taken before would force one for each plot of a page.
    const observer = new ResizeObserver(() => {
      if (isMeasured) return chartScheduler.schedule(observer, measure);
      isMeasured = true;
      measure();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      chartScheduler.cancel(observer);
    };
  }, []);
  return [host, size];
}
