// The runtime configuration `public/config.json` as a schema: validated at start, and the source of its JSON Schema.
import * as v from 'valibot';
import { CONNECTOR_IDS } from '#kernel/feed/source-config.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';

const localizedText = v.strictObject({
  vi: v.pipe(v.string(), v.minLength(1)),
  en: v.pipe(v.string(), v.minLength(1)),
});

/** At most a day: a browser's timer overflows after 25 days and then fires at once. */
const milliseconds = (least: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(DAY_MS));

/** Same-origin path or absolute http(s) URL of a folder. */
const folderUrl = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/\S+|[^:\s]*)\/$/, 'a relative path or an http(s) URL that ends with “/”'),
);

/** Same-origin path or absolute http(s) URL. */
const anyUrl = v.pipe(
  v.string(),
  v.minLength(1),
  v.regex(/^(https?:\/\/\S+|[^:\s]*)$/, 'a relative path or an http(s) URL'),
);

/** Standards whose addresses are built below a root; the others may answer at a file. */
const ROOTED: readonly string[] = ['ngsi-ld', 'sensorthings', 'open311'];

const sourceSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')),
    connector: v.picklist(CONNECTOR_IDS),
    baseUrl: anyUrl,
    tenant: v.optional(v.pipe(v.string(), v.minLength(1))),
    context: v.optional(v.pipe(v.string(), v.url())),
    pageSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 100),
    push: v.optional(
      v.strictObject({
        url: v.pipe(v.string(), v.regex(/^(wss?:\/\/\S+|[^:\s]+)$/, 'a relative path or a ws(s) URL')),
        topics: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1))),
      }),
    ),
    options: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
    pollMs: v.optional(v.record(v.string(), milliseconds(1000))),
    headers: v.optional(v.record(v.string(), v.string())),
    /** UTC−12:00 … UTC+14:00. */
    utcOffsetMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-720), v.maxValue(840))),
    timeoutMs: v.optional(milliseconds(500), 15_000),
  }),
  v.forward(
    v.check(
      ({ connector, baseUrl }) => baseUrl.endsWith('/') || !ROOTED.includes(connector),
      'a relative path or an http(s) URL that ends with “/”',
    ),
    ['baseUrl'],
  ),
  v.description('One source: which standard it speaks and where it answers'),
);

const words = v.pipe(v.string(), v.minLength(1));

const feedSchema = v.pipe(
  v.strictObject({
    source: v.optional(words),
    entityType: v.optional(words),
    query: v.optional(words),
    idAttribute: v.optional(words),
    observedAttribute: v.optional(words),
    geometryAttribute: v.optional(words),
    columns: v.optional(
      v.record(
        v.string(),
        v.strictObject({
          attribute: words,
          assumedUnit: v.optional(words),
          codes: v.optional(v.record(v.string(), v.number())),
        }),
      ),
    ),
  }),
  v.description('What this deployment changes in a feed: its source, and how that source names things'),
);

/** Schema of config.json; every member it does not name is refused, so that a typing error cannot pass. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  title: localizedText,
  provincePack: folderUrl,
  language: v.optional(v.picklist(['vi', 'en']), 'vi'),
  theme: v.optional(v.picklist(['auto', 'dark', 'light']), 'auto'),
  simulator: v.optional(
    v.strictObject({
      enabled: v.boolean(),
      seed: v.optional(v.pipe(v.number(), v.integer()), 2018),
      story: v.optional(v.nullable(v.string()), null),
    }),
    { enabled: false },
  ),
  basemap: v.optional(
    v.nullable(v.pipe(v.string(), v.regex(/\.pmtiles$/, 'the path or URL of a .pmtiles file'))),
    null,
  ),
  wall: v.optional(
    v.strictObject({
      viewingDistanceM: v.pipe(v.number(), v.minValue(0.3), v.maxValue(50)),
      pixelPitchMm: v.pipe(v.number(), v.minValue(0.05), v.maxValue(20)),
    }),
    { viewingDistanceM: 8, pixelPitchMm: 1.5 },
  ),
  sources: v.pipe(
    v.array(sourceSchema),
    v.check(
      (sources) => new Set(sources.map(({ id }) => id)).size === sources.length,
      'source ids that differ from each other',
    ),
  ),
  feeds: v.optional(v.record(v.string(), feedSchema), {}),
});

/** The configuration after validation, defaults filled in. */
export type Config = v.InferOutput<typeof configSchema>;
