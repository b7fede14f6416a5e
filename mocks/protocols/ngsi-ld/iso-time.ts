// Instants on the NGSI-LD wire.
import { createBoundedCache } from '../../province/noise/bounded-cache.ts';

/** ISO 8601 in UTC with milliseconds. Hot path: thousands of attributes and periods share few instants. */
export const isoTime = createBoundedCache(1024, (ms: number): string => new Date(ms).toISOString());

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Epoch milliseconds of an instant with a zone, or undefined: the specification wants the zone. */
export function parseIsoTime(text: string): number | undefined {
  if (!INSTANT.test(text)) return undefined;
  const ms = Date.parse(text.replace(',', '.'));
  return Number.isNaN(ms) ? undefined : ms;
}

/** The text of a JSON-LD typed value such as `{"@type": "DateTime", "@value": "..."}`; any other value as it is. */
export function unwrapTyped(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '@value' in value ? value['@value'] : value;
}
