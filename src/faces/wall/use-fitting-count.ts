// How many entries of a clipped list stand whole: a wall does not scroll, so what is cut off must be counted.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Ref for the frame and the number of its `.event-list__item` that stand in the first, visible column;
 * null before it is known. Measured again when `revision` or the size of frame, list or entry changes.
 */
export function useFittingCount(revision: string): [RefObject<HTMLDivElement | null>, number | null] {
  const frame = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      clampFirst(element);
      setCount(countWhole(element));
    };
    measure();
    // Entries and their list grow and shrink by themselves: fonts arrive, a time limit runs out, a neighbour takes room.
    const observer = new ResizeObserver(measure);
    for (const sized of [element, ...element.querySelectorAll('.event-list, .event-list__item')])
      observer.observe(sized);
    return () => observer.disconnect();
  }, [revision]);
  return [frame, count];
}

/** Entries that do not fit wrap into a column beyond the frame, see wall.css. */
function countWhole(element: HTMLElement): number {
  const items = [...element.querySelectorAll<HTMLElement>('.event-list__item')];
  const first = items[0];
  return items.filter((item) => item.offsetLeft === first?.offsetLeft).length;
}

/** Heights of elements are whole pixels, those of lines are not. */
const ROUNDING = 0.1;

/** Where not even the first entry stands whole, its title ends in an ellipsis at a whole line. */
function clampFirst(frame: HTMLElement): void {
  const list = frame.querySelector<HTMLElement>('.event-list');
  const title = frame.querySelector<HTMLElement>('.event-list__item .event-entry__title');
  const item = title?.closest<HTMLElement>('.event-list__item');
  if (!list || !title || !item) return;
  title.style.removeProperty('-webkit-line-clamp');
  const excessOf = () => item.offsetHeight - list.clientHeight;
  item.toggleAttribute('data-cut', false);
  if (excessOf() <= 0) return;
  // What stands below the title has no room either.
  item.toggleAttribute('data-cut', true);
  if (excessOf() <= 0) return;
  const lineHeight = Number.parseFloat(getComputedStyle(title).lineHeight);
  const lines = Math.floor((title.offsetHeight - excessOf()) / lineHeight + ROUNDING);
  title.style.setProperty('-webkit-line-clamp', String(Math.max(1, lines)));
}
