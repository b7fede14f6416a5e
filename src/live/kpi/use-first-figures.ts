// Whether the first figures are on screen: what is not needed for them waits, its code included.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isAnyFigureKnown, onSamples } from '../kpis.ts';

/** The figures are drawn before anything else is asked for. */
const DRAWN_MS = 300;
/** Sources that do not answer must not keep the rest away. */
const LONGEST_WAIT_MS = 3000;

/** True from shortly after the first figures on, or after three seconds without any. */
export function useFirstFigures(): boolean {
  const [isDue, setDue] = useState(isAnyFigureKnown);
  const isThere = useSyncExternalStore(onSamples, isAnyFigureKnown);
  useEffect(() => {
    if (isDue) return undefined;
    const timer = setTimeout(() => setDue(true), isThere ? DRAWN_MS : LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [isDue, isThere]);
  return isDue;
}
