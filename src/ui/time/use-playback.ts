// Plays the past: moves the time cursor a step each second until it reaches the present.
import { useEffect, useRef, useState } from 'react';

/** Shown time that one second of playing covers. */
const STEP_MS = 10 * 60_000;
const EVERY_MS = 1000;

/** Whether it plays, and the switch. `move` gets the next instant, or null when the present is reached. */
export function usePlayback(
  asOfMs: number | null,
  nowMs: number,
  move: (asOfMs: number | null) => void,
): { isPlaying: boolean; toggle: () => void } {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ asOfMs, nowMs, move });
  useEffect(() => {
    latest.current = { asOfMs, nowMs, move };
  });
  const isActive = isPlaying && asOfMs !== null;
  useEffect(() => {
    if (!isActive) return;
    const timer = setInterval(() => {
      const current = latest.current;
      if (current.asOfMs === null) return;
      const nextMs = current.asOfMs + STEP_MS;
      current.move(nextMs >= current.nowMs ? null : nextMs);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isActive]);
  return { isPlaying: isActive, toggle: () => setPlaying(!isActive) };
}
