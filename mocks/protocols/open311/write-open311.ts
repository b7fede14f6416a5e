// Lists of GeoReport v2 as text, in the format that the path ends with.
import { escapeXml } from '../cap/escape-xml.ts';
import type { Answer } from '../http/conditional-response.ts';

/** The two formats of the standard. */
export type Format = 'json' | 'xml';

/** The elements of one kind of list. */
export interface ListNames {
  list: string;
  row: string;
}

const TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** A list of rows. */
export function writeList(
  rows: readonly object[],
  { list, row }: ListNames,
  format: Format,
  status = 200,
): Answer {
  const headers = { 'Content-Type': TYPES[format] };
  if (format === 'json') return { status, body: JSON.stringify(rows), headers };
  const body = rows.map((fields) => element(row, writeFields(fields))).join('\n');
  return {
    status,
    body: `<?xml version="1.0" encoding="utf-8"?>\n<${list}>\n${body}\n</${list}>\n`,
    headers,
  };
}

/** An error as the standard has it. */
export function writeError(code: number, description: string, format: Format): Answer {
  return writeList([{ code, description }], { list: 'errors', row: 'error' }, format, code);
}

function writeFields(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]: [string, unknown]) =>
      element(
        name,
        typeof value === 'object' && value !== null ? writeFields(value) : escapeXml(String(value)),
      ),
    )
    .join('');
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
