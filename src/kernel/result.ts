// Success or failure as a value, for everything that reads input it does not control.

/** Either a value or the reason why there is none. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Wraps a value. */
export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Wraps a reason. */
export function fail<Failure>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}
