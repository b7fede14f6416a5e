// Tells an object with members from everything else that JSON has.

/** True for `{…}`; false for null, lists and plain values. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
