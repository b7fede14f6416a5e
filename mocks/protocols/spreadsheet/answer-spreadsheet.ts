// The simulated folder of tables: every kind of the world as <Type>.csv and as <Type>.xlsx.
import type { World } from '../../province/world-contract.ts';
import { entityTag, matchesTag, respond } from '../http/conditional-response.ts';
import { tableOf } from './world-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** What the folder is filled from; `now` in epoch milliseconds. */
export interface SpreadsheetContext {
  world: World;
  now: () => number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers a request whose path ends in the name of a table. */
export function answerSpreadsheet(request: Request, { world, now }: SpreadsheetContext): Response {
  const match = /\/([^/]+)\.(csv|xlsx)$/.exec(new URL(request.url).pathname);
  const kind = world.kinds.get(match?.[1] ?? '');
  if (!match || !kind || request.method !== 'GET')
    return new Response('No such file\n', { status: 404, headers: { 'Content-Type': 'text/plain' } });
  const table = tableOf(kind.type, kind.list(now()));
  const csv = writeCsv(table);
  if (match[2] === 'csv')
    return respond(request, {
      status: 200,
      body: csv,
      headers: { 'Content-Type': 'text/csv; charset=utf-8' },
    });
  const tag = entityTag(csv);
  if (matchesTag(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers: { ETag: tag } });
  const file = new Uint8Array(writeXlsx([table]));
  return new Response(file, { headers: { 'Content-Type': XLSX, ETag: tag, 'Cache-Control': 'no-cache' } });
}
