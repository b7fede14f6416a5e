// Writes a table and hands it to the browser as a download; fetched when somebody first exports.
import type { Text } from '#i18n/i18n.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import type { ExportTable } from './export-table.ts';
import { exportFileName } from './file-name.ts';
import { createBreather } from './slices.ts';
import { csvChunks } from './write-csv.ts';

/** The two forms of a file. */
export type ExportFormat = 'csv' | 'xlsx';

/** Long enough for a slow disk or a person who is asked where to; the file itself is kept by the browser until then. */
const KEEP_MS = 120_000;

/** Saves the table as `<title>-<date>.<format>`. Rejects with what its rows throw, or when the format cannot hold them. */
export async function saveTable(table: ExportTable, format: ExportFormat, text: Text): Promise<void> {
  const blob = format === 'csv' ? await writeCsv(table, text) : await writeWorkbook(table, text);
  download(blob, exportFileName(table.title, shownTimeMs(), format));
}

async function writeCsv(table: ExportTable, { language }: Text): Promise<Blob> {
  const breathe = createBreather();
  // Encoded as they come: a blob of texts would be encoded in one go.
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const chunk of csvChunks(table, language)) {
    parts.push(encoder.encode(chunk));
    await breathe();
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

async function writeWorkbook(table: ExportTable, text: Text): Promise<Blob> {
  const { writeXlsx } = await import('./xlsx/write-xlsx.ts');
  return writeXlsx(table, text);
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
