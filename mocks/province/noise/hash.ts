// Counter-based randomness: every number is a hash of (stream, index), so nothing depends on the order of questions.

/** FNV-1a hash of a text as an unsigned 32-bit integer. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Mixes a stream and an integer index into an unsigned 32-bit integer; indices beyond 2^31 wrap. */
export function hashPair(stream: number, index: number): number {
  let hash = Math.imul(stream ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul((index | 0) + 0x6d2b79f5, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A named child of a stream: independent of its parent and of its siblings. */
export function substream(stream: number, name: string): number {
  return hashPair(stream, hashText(name));
}

/** Uniform in [0, 1), the same for the same (stream, index). */
export function uniform(stream: number, index: number): number {
  return hashPair(stream, index) / 4294967296;
}

/** Bell-shaped with mean 0 and variance 1, bounded by ±3.5 (sum of four uniforms). */
export function bell(stream: number, index: number): number {
  const base = Math.imul(index | 0, 4);
  const sum =
    uniform(stream, base) + uniform(stream, base + 1) + uniform(stream, base + 2) + uniform(stream, base + 3);
  return (sum - 2) * Math.sqrt(3);
}

/** An integer whose expectation is `mean`: the floor, plus one with the probability of the fraction. */
export function roundAtRandom(mean: number, stream: number, index: number): number {
  return Math.floor(Math.max(0, mean) + uniform(stream, index));
}
