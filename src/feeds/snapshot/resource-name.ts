// Which document of a source a feed reads, and which of the records in it.

/** A document below the base URL, and a kind of records in it. */
export interface Resource<Kind extends string> {
  path: string;
  kind: Kind;
}

/**
 * Reads what a mapping's `entityType` says: a kind (`devices`), a document (`roads/works.geojson`), or both
 * (`works.geojson#devices`). The first of `kinds` is meant where none is named, `path` where no document is.
 */
export function readResource<Kind extends string>(
  entityType: string,
  kinds: readonly [Kind, ...Kind[]],
  path: string,
): Resource<Kind> {
  const kindOf = (text: string): Kind | undefined => kinds.find((kind) => kind === text);
  const named = kindOf(entityType);
  if (named !== undefined || entityType === '') return { path, kind: named ?? kinds[0] };
  const hash = entityType.lastIndexOf('#');
  if (hash < 0) return { path: entityType, kind: kinds[0] };
  return { path: entityType.slice(0, hash) || path, kind: kindOf(entityType.slice(hash + 1)) ?? kinds[0] };
}

/** The `entityType` of a mapping: the inverse of `readResource`. */
export function writeResource({ path, kind }: Resource<string>): string {
  return path === '' ? kind : `${path}#${kind}`;
}
