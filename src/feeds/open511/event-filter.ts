// What is asked of an Open511 server, and whether its rows meet it: servers ignore parameters that they do not know.
import type { Bounds } from '#kernel/geo.ts';
import { textOf } from '../snapshot/json-record-reader.ts';

/** Parameters whose rows can be checked: those that name a plain member of an event. */
const CHECKED = ['status', 'event_type', 'severity', 'jurisdiction'];

/** Alternatives by member. */
export type EventFilter = ReadonlyMap<string, readonly string[]>;

/** The query of the first page; `query` of the feed (`event_type=CONSTRUCTION&severity=MAJOR`) comes last and wins. */
export function eventQuery(
  query: string,
  { bounds, pageSize, asksBounds }: { bounds: Bounds; pageSize: number; asksBounds: boolean },
): URLSearchParams {
  const parameters = new URLSearchParams({ status: 'ACTIVE', limit: String(pageSize) });
  if (asksBounds) parameters.set('bbox', bounds.join(','));
  for (const [name, value] of new URLSearchParams(query)) parameters.set(name, value);
  return parameters;
}

/** The part of a query that can be checked. */
export function filterOf(parameters: URLSearchParams): EventFilter {
  return new Map(
    CHECKED.flatMap((name) => {
      const value = parameters.get(name);
      return value === null ? [] : [[name, value.split(',').map((word) => word.trim().toLowerCase())]];
    }),
  );
}

/** The member in which an event differs from what was asked for; null when it meets it, or does not say. */
export function unmetMember(event: Readonly<Record<string, unknown>>, filter: EventFilter): string | null {
  for (const [name, wanted] of filter) {
    const value = textOf(name === 'jurisdiction' ? event['jurisdiction_url'] : event[name]).toLowerCase();
    if (value !== '' && !wanted.some((word) => word === value || value.endsWith(`/${word}`))) return name;
  }
  return null;
}
