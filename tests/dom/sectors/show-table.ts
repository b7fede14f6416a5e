// Puts a feed's table before the panels of a test: plain rows in, one batch with derived columns out.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { Column } from '#kernel/table/columns.ts';
import { tableStore } from '#live/tables.ts';
import { deriveRow, type PlainRow } from '../../unit/sectors/fold-feed.ts';

/** A plain row with its id and position. */
export interface ShownRow extends PlainRow {
  id: string;
  lonLat?: readonly [number, number];
}

const sequences = new Map<string, number>();

/** Applies one whole batch of `rows` at `nowMs`. */
export function showTable(feed: FeedSpec, rows: readonly ShownRow[], nowMs: number): void {
  const sequence = (sequences.get(feed.id) ?? 0) + 1;
  sequences.set(feed.id, sequence);
  const whole = rows.map((row) => deriveRow(feed, row, nowMs));
  const columns = [...feed.columns, ...(feed.derived ?? [])].map(({ column, kind, unit }): Column => {
    if (kind !== 'text') {
      const values = Float64Array.from(whole, (row) => (typeof row[column] === 'number' ? row[column] : NaN));
      return { kind, name: column, unit: unit ?? '', values };
    }
    const texts = whole.map((row) => (typeof row[column] === 'string' ? row[column] : ''));
    const dictionary = ['', ...new Set(texts.filter((text) => text !== ''))];
    return {
      kind,
      name: column,
      dictionary,
      codes: Uint32Array.from(texts, (text) => dictionary.indexOf(text)),
    };
  });
  const observedAtMs = Float64Array.from(rows, (row) => row.observedAtMs ?? nowMs);
  tableStore.apply({
    tableId: feed.id,
    sequence,
    rowCount: rows.length,
    ids: rows.map(({ id }) => id),
    rows: null,
    columns,
    geometry: {
      kind: 'point',
      anchors: Float64Array.from(rows.flatMap(({ lonLat }) => lonLat ?? [NaN, NaN])),
      positions: new Float64Array(0),
      rowStarts: new Uint32Array(0),
      ringStarts: new Uint32Array(0),
      ringIsOuter: new Uint8Array(0),
    },
    observedAtMs,
    receivedAtMs: observedAtMs,
    quality: Uint8Array.from(rows, ({ quality }) => quality ?? QUALITY.good),
    watermarkMs: observedAtMs.length > 0 ? Math.max(...observedAtMs) : NaN,
    kpis: [],
  });
}
