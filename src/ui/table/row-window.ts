// Which rows of a long list are on screen: pure arithmetic of a virtual scroller with rows of one height.

/** Browsers clip elements somewhat above 17 million px; a taller list scrolls proportionally faster instead. */
const MAX_CONTENT_PX = 15_000_000;
/** Rows drawn beyond each edge, so that a fast wheel meets no blank. */
const OVERSCAN = 6;

/** Rows `first` … `end` − 1 are drawn, the first of them `offsetPx` below the top of content `contentPx` high. */
export interface RowWindow {
  first: number;
  end: number;
  offsetPx: number;
  contentPx: number;
}

/** The window of a viewport `viewportPx` high scrolled to `scrollPx`. */
export function rowWindow(rowCount: number, rowPx: number, viewportPx: number, scrollPx: number): RowWindow {
  const totalPx = rowCount * rowPx;
  const contentPx = Math.min(totalPx, MAX_CONTENT_PX);
  const virtualPx =
    Math.max(0, Math.min(scrollPx, contentPx - viewportPx)) * stretch(totalPx, contentPx, viewportPx);
  const first = Math.max(0, Math.floor(virtualPx / rowPx) - OVERSCAN);
  const end = Math.min(rowCount, Math.ceil((virtualPx + viewportPx) / rowPx) + OVERSCAN);
  return { first, end, offsetPx: scrollPx - virtualPx + first * rowPx, contentPx };
}

/** The scroll position, nearest to `scrollPx`, at which a row is wholly visible. */
export function scrollToRow(
  row: number,
  rowCount: number,
  rowPx: number,
  viewportPx: number,
  scrollPx: number,
): number {
  const totalPx = rowCount * rowPx;
  const ratio = stretch(totalPx, Math.min(totalPx, MAX_CONTENT_PX), viewportPx);
  const topPx = (row * rowPx) / ratio;
  const bottomPx = ((row + 1) * rowPx - viewportPx) / ratio;
  return Math.max(0, Math.min(Math.max(scrollPx, bottomPx), topPx));
}

function stretch(totalPx: number, contentPx: number, viewportPx: number): number {
  return contentPx > viewportPx ? (totalPx - viewportPx) / (contentPx - viewportPx) : 1;
}
