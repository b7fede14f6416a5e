// Whether an element has come near the part of the page that is in view: what it needs need not be asked for before.
import { useEffect, useState, type RefObject } from 'react';

/** Half a screen ahead, so that what a reader scrolls to is there. */
const AHEAD = '50%';

/** False until the element first comes near the view, then true for good; true at once where it is known to, or the browser cannot tell. */
export function useSeen(element: RefObject<Element | null>, startsSeen = false): boolean {
  const [isSeen, setSeen] = useState(startsSeen || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isSeen || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
