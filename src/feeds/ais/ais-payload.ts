// AIS among files of which nothing is known: JSON in any dialect, and logs of NMEA sentences.
import type { PayloadDocument, PayloadParser } from '../payload/payload-parser.ts';
import { createJsonMemory, isObject } from '../snapshot/json-record-reader.ts';
import { parsePayload } from '../snapshot/parse-payload.ts';
import { STATIONS } from './ais-connector.ts';
import { AisReader, isAisRecord } from './ais-reader.ts';
import { NmeaReader } from './nmea/nmea-reader.ts';

const SENTENCE = /(?:^|\n)(?:\\[^\\\n]*\\)?![A-Z]{2}VD[MO],/;

/** AIS as `npm run payloads` reads it. */
export const aisPayload: PayloadParser = {
  standard: 'ais',
  recognises: (document, bytes) =>
    document.form === 'json' ? isAisJson(document.value) : isNmea(document, bytes),
  parse(document, context, sink) {
    const { zoneOffsetMs } = context;
    const selection = {
      stations: STATIONS.all,
      speedUnit: '',
      needsSpeedUnit: false,
      zoneOffsetMs,
      statics: new Map(),
    };
    return Promise.resolve(
      parsePayload(
        (taker) =>
          document.form === 'json'
            ? new AisReader(createJsonMemory(), selection, taker)
            : new NmeaReader(selection, taker),
        context,
        sink,
      ),
    );
  },
};

function isAisJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isAisRecord);
  if (!isObject(value)) return false;
  const list = Object.values(value).find(
    (member) => Array.isArray(member) && member.length > 0 && member.every(isAisRecord),
  );
  return list !== undefined || isAisRecord(value);
}

function isNmea(document: PayloadDocument, bytes: Uint8Array): boolean {
  if (document.form === 'xml') return false;
  const text = document.form === 'text' ? document.text : new TextDecoder('latin1').decode(bytes);
  return SENTENCE.test(text);
}
