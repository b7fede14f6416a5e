// A body of unknown origin: which standard it speaks, by its content alone, and what its connector's parser makes of it.
import type { Bounds } from '#kernel/geo.ts';
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import type { PayloadParser } from './payload-parser.ts';
import { PAYLOAD_PARSERS } from './payload-parsers.ts';
import { PayloadSink } from './payload-sink.ts';
import { readDocument } from './read-document.ts';

/** What became of a body. */
export interface PayloadReading {
  /** The standard that it speaks, or null when none is recognised. */
  standard: PayloadParser['standard'] | null;
  outcome: 'parsed' | 'refused';
  rows: number;
  refusedRows: number;
  /** Why it, or some of its rows or values, were refused; null when nothing was. */
  reason: string | null;
}

const EVERYWHERE: Bounds = [-180, -90, 180, 90];
const ISO_INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g;
const MOST_INSTANTS_BYTES = 4 * 1024 * 1024;

/** Reads a body; `ownNowMs` counts where it names no time itself. Never throws. */
export async function readPayload(whole: Uint8Array, ownNowMs: number): Promise<PayloadReading> {
  const { document, bytes, fault } = await readDocument(whole);
  for (const load of PAYLOAD_PARSERS) {
    const parser = await load();
    if (!parser.recognises(document, bytes)) continue;
    const sink = new PayloadSink();
    const context = {
      bytes,
      nowMs: newestInstantMs(bytes) ?? ownNowMs,
      bounds: EVERYWHERE,
      zoneOffsetMs: LOCAL_OFFSET_MS,
    };
    const refusal = await parseSafely(parser, document, context, sink);
    const reasons = sink.reasons().map(({ reason, count }) => `${count} × ${reason}`);
    return {
      standard: parser.standard,
      outcome: refusal === null ? 'parsed' : 'refused',
      rows: sink.rows,
      refusedRows: sink.refusedRows,
      reason: refusal ?? (reasons.length > 0 ? reasons.join('; ') : null),
    };
  }
  return {
    standard: null,
    outcome: 'refused',
    rows: 0,
    refusedRows: 0,
    reason: fault ?? describeForm(document.form),
  };
}

async function parseSafely(
  parser: PayloadParser,
  ...[document, context, sink]: Parameters<PayloadParser['parse']>
): Promise<string | null> {
  try {
    return await parser.parse(document, context, sink);
  } catch (thrown) {
    return `the parser failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}

/** A recorded body is judged at the newest time that it names: it was live then. */
function newestInstantMs(bytes: Uint8Array): number | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_INSTANTS_BYTES));
  let newestMs = Number.NEGATIVE_INFINITY;
  for (const [instant] of text.matchAll(ISO_INSTANT)) {
    const ms = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(instant) ? instant : `${instant}Z`);
    if (ms > newestMs) newestMs = ms;
  }
  return Number.isFinite(newestMs) ? newestMs : null;
}

function describeForm(form: string): string {
  if (form === 'json') return 'JSON that belongs to no standard the program reads';
  if (form === 'xml') return 'XML that belongs to no standard the program reads';
  return form === 'text'
    ? 'a text that belongs to no standard the program reads'
    : 'bytes that belong to no standard the program reads';
}
