// Work zone and device feeds among files of which nothing is known.
import type { PayloadParser } from '../payload/payload-parser.ts';
import { createJsonMemory, isObject } from '../snapshot/json-record-reader.ts';
import { parsePayload } from '../snapshot/parse-payload.ts';
import { feedInfoOf, WorkZoneReader } from './work-zone-reader.ts';

/** WZDx as `npm run payloads` reads it. */
export const wzdxPayload: PayloadParser = {
  standard: 'wzdx',
  recognises: (document) =>
    document.form === 'json' &&
    isObject(document.value) &&
    document.value['type'] === 'FeatureCollection' &&
    feedInfoOf(document.value) !== undefined,
  parse: (_document, context, sink) => {
    const { zoneOffsetMs } = context;
    const selection = {
      kind: 'all',
      geometry: 'point',
      zoneOffsetMs,
      keepEndedHours: Number.POSITIVE_INFINITY,
    } as const;
    return Promise.resolve(
      parsePayload((taker) => new WorkZoneReader(createJsonMemory(), selection, taker), context, sink),
    );
  },
};
