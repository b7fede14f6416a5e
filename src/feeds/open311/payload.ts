// How a body on a disk is told to be GeoReport v2, and what it holds.
import { parseXml } from '../cap/parse-xml.ts';
import { findElements } from '../cap/xml-element.ts';
import type { PayloadContext, PayloadDocument, PayloadParser } from '../payload/payload-parser.ts';
import { parsePayload } from '../snapshot/parse-payload.ts';
import { PLAIN_END, type RecordReader, type RecordTaker } from '../snapshot/record-reader.ts';
import { readRequests, type Open311Fields } from './read-requests.ts';
import { plainText, requestRecord } from './service-request.ts';

const OWN_ROOTS = ['service_requests', 'service_request', 'services', 'service_definition'];
/** A captured answer with its status line. */
const HTTP_HEAD =
  /^HTTP\/[\d.]+ (?<status>\d{3}) ?(?<words>[^\r\n]*)\r?\n(?:[^\r\n]+\r?\n)*\r?\n(?<body>[^]*)$/;

/** The parser of GeoReport v2. */
export const open311Payload: PayloadParser = {
  standard: 'open311',
  recognises(document) {
    if (document.form === 'json') return isListOfOwn(document.value);
    if (document.form === 'xml') return isOwnXml(document);
    if (document.form !== 'text') return false;
    // What is no JSON only for its leading zeros comes as text.
    const start = document.text.slice(0, 4096);
    return HTTP_HEAD.test(start) ? /<error/.test(start) : /"service_(?:request_id|code)"\s*:/.test(start);
  },
  parse: (document, context, sink) => Promise.resolve(parse(document, context, sink)),
};

function parse(
  document: PayloadDocument,
  context: PayloadContext,
  sink: Parameters<PayloadParser['parse']>[2],
): string | null {
  const answer = document.form === 'text' ? HTTP_HEAD.exec(document.text)?.groups : undefined;
  if (answer) {
    const { status = '', words = '', body = '' } = answer;
    return `the server refused: HTTP ${status} ${words.trim()}: ${errorOf(body)}`;
  }
  let reason: string | null = null;
  const failed = parsePayload(
    (taker) => new RequestsReader(taker, context.zoneOffsetMs, (words) => (reason = words)),
    context,
    sink,
  );
  return reason ?? failed;
}

/** Takes a body that is all there. */
class RequestsReader implements RecordReader {
  private readonly taker: RecordTaker;
  private readonly zoneOffsetMs: number;
  private readonly tell: (reason: string) => void;
  private bytes = new Uint8Array(0);

  constructor(taker: RecordTaker, zoneOffsetMs: number, tell: (reason: string) => void) {
    this.taker = taker;
    this.zoneOffsetMs = zoneOffsetMs;
    this.tell = tell;
  }

  push(chunk: Uint8Array): void {
    const joined = new Uint8Array(this.bytes.length + chunk.length);
    joined.set(this.bytes);
    joined.set(chunk, this.bytes.length);
    this.bytes = joined;
  }

  finish(): typeof PLAIN_END {
    const { rows, error, strangers } = readRequests(this.bytes, parseXml);
    const reports = rows.filter(isReport);
    if (reports.length === 0) this.tell(reasonOf(rows, error, this.bytes));
    if (strangers > 0) this.taker.refuse('an element of the list that is no report', `${strangers} elements`);
    for (const row of reports) {
      const record = requestRecord(row, this.zoneOffsetMs, (...refusal) => this.taker.refuse(...refusal));
      if (record) this.taker.take(record, row);
    }
    return PLAIN_END;
  }
}

function reasonOf(rows: readonly Open311Fields[], error: string, bytes: Uint8Array): string {
  if (error !== '') return `the server refused: ${error}`;
  const [row] = rows;
  const id = plainText(row?.['service_request_id']) || plainText(row?.['token']);
  if (id !== '') return `it is the receipt of a report that was sent (${id}), not the report itself`;
  if (row) return `it is a list of ${rows.length} kinds of service, without reports`;
  const isDefinition = /service_definition/.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
  return isDefinition ? 'it describes one kind of service, without reports' : 'it holds no reports';
}

/** A receipt has an id only, a kind of service has no id and no status. */
function isReport(row: Open311Fields): boolean {
  return ['status', 'requested_datetime', 'updated_datetime'].some((name) => plainText(row[name]) !== '');
}

function isListOfOwn(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((row) => isOwn(row));
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Record<string, unknown>;
  return isOwn(value) || OWN_ROOTS.some((name) => Array.isArray(members[name]) && isListOfOwn(members[name]));
}

/** Smart Data Models has the same members in entities; these have an id and a type. */
function isOwn(row: unknown): boolean {
  if (typeof row !== 'object' || row === null || ('type' in row && 'id' in row)) return false;
  // Codes of this standard are numbers; others that say code and description write words.
  const isError =
    /^\d+$/.test(String((row as Record<string, unknown>)['code'])) &&
    'description' in row &&
    Object.keys(row).length === 2;
  return isError || 'service_request_id' in row || 'service_code' in row;
}

function isOwnXml({ root }: Extract<PayloadDocument, { form: 'xml' }>): boolean {
  if (OWN_ROOTS.some((name) => name in root)) return true;
  return 'errors' in root && findElements(root, 'error').some((error) => 'code' in error);
}

function errorOf(body: string): string {
  try {
    return readRequests(new TextEncoder().encode(body), parseXml).error || 'without further words';
  } catch {
    return 'without further words';
  }
}
