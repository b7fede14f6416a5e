// What this browser keeps of one person between visits. Storage may be full, forbidden or absent: then nothing is kept, and the caller can say so.

/** The text kept under a key; null where there is none or the browser does not let us see it. */
export function readKept(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text; false where the browser refuses. */
export function keepText(key: string, text: string): boolean {
  try {
    globalThis.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another window of this browser kept something under the key. */
export function onKeptElsewhere(key: string, listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    // A null key: everything was cleared.
    if (event.key === key || event.key === null) listener();
  };
  globalThis.addEventListener?.('storage', onStorage);
  return () => globalThis.removeEventListener?.('storage', onStorage);
}
