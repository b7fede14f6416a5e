// Escape leaves what is open, unless something above it, or a control in use, has its own meaning for the key.
import { useEffect, useRef } from 'react';

/** Calls `leave` when Escape is pressed while no dialog is open and no control is being filled in. */
export function useEscape(leave: () => void): void {
  const current = useRef(leave);
  useEffect(() => {
    current.current = leave;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isTaken()) current.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTaken(): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return document.activeElement?.closest('[role=dialog], input:not([type=radio]), select, textarea') != null;
}
