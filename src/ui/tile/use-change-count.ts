// Counts how often a shown text changed, so that a component can restart a mark by using the count as its key.
import { useState } from 'react';

/** 0 until `text` changes for the first time, then one more at each change. */
export function useChangeCount(text: string): number {
  const [seen, setSeen] = useState({ text, count: 0 });
  if (seen.text === text) return seen.count;
  setSeen({ text, count: seen.count + 1 });
  return seen.count + 1;
}
