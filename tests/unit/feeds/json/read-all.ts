// Reads a body with the scanner, in chunks, to the value that JSON.parse would answer.
import { JsonRows } from '#feeds/json/json-rows.ts';
import { jsonValue } from '#feeds/json/json-value.ts';
import { KeyTable } from '#feeds/json/key-table.ts';
import { RowTemplate } from '#feeds/json/row-template.ts';

/** The value of a body that comes in chunks of `chunkBytes`; rows of an array are put together again. Throws as JsonRows does. */
export function readAll(bytes: Uint8Array, chunkBytes = bytes.length, keys = new KeyTable()): unknown {
  const rows: unknown[] = [];
  let whole: { value: unknown } | null = null;
  const reader = new JsonRows(keys, new RowTemplate(keys), {
    meaningOf: () => 'whole',
    row: (tape) => rows.push(jsonValue(tape, 0)),
    valuesOf: () => null,
    rowRead: () => undefined,
    whole: (tape) => (whole = { value: jsonValue(tape, 0) }),
  });
  for (let from = 0; from < bytes.length; from += Math.max(1, chunkBytes))
    reader.push(bytes.subarray(from, from + Math.max(1, chunkBytes)));
  reader.finish();
  return whole === null ? rows : (whole as { value: unknown }).value;
}

/** The outcome of reading, in a form that can be compared: the value, or that it was refused. */
export function outcomeOf(read: () => unknown): { value: unknown } | 'refused' {
  try {
    return { value: read() };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return 'refused';
  }
}
