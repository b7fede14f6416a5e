// Something that is made by the first question for it: a world must not cost its sum before anybody asks.

/** Makes something when it is asked for first, and keeps it. */
export function whenAsked<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
