// A small bar at the foot of the window for as long as the comparison is out of sight: what was added has gone somewhere.
import { useEffect, useState, type RefObject } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { MOST_COMPARED } from '#session/session-store.ts';
import { showComparison } from './show-comparison.ts';

const TEXT = {
  show: { vi: 'Xem so sánh {{count}}/{{most}}', en: 'Show the comparison, {{count}} of {{most}}' },
} satisfies Record<string, LocalizedText>;

/** The bar; `place` is what it leads to, `count` how many are in it. */
export function CompareBar({ place, count }: { place: RefObject<Element | null>; count: number }) {
  const { pick } = useText();
  const isInView = useInView(place);
  if (isInView) return null;
  return (
    <button type="button" className="compare-bar" onClick={showComparison}>
      {pick(TEXT.show, { count, most: MOST_COMPARED })} <span aria-hidden="true">↓</span>
    </button>
  );
}

/** Whether any of an element is in the window; true where the browser cannot tell. */
function useInView(element: RefObject<Element | null>): boolean {
  const [isInView, setInView] = useState(true);
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined' || !element.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      setInView(entries.at(-1)?.isIntersecting ?? true);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isInView;
}
