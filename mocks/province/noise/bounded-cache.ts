// A cache of bounded size: it saves work and never changes an answer.

/** Returns `compute(key)`, remembered for the `capacity` most recently added keys. */
export function createBoundedCache<K, V>(capacity: number, compute: (key: K) => V): (key: K) => V {
  const entries = new Map<K, V>();
  return (key) => {
    const known = entries.get(key);
    if (known !== undefined || entries.has(key)) return known as V;
    const value = compute(key);
    if (entries.size >= capacity) {
      const oldest = entries.keys().next();
      if (!oldest.done) entries.delete(oldest.value);
    }
    entries.set(key, value);
    return value;
  };
}
