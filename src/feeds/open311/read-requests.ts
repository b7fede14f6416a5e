// A GeoReport v2 body, JSON or XML, to the members of its requests as the server wrote them.
import { childrenOf, findElements, textOf, type XmlElement, type XmlNode } from '../cap/xml-element.ts';
import { JsonSyntaxError } from '../json/json-syntax-error.ts';
import {
  createJsonMemory,
  isObject,
  JsonRecordReader,
  type JsonMemory,
} from '../snapshot/json-record-reader.ts';
import { repairLeadingZeros } from './repair-leading-zeros.ts';

/** The members of one request, service or token by the server's own names; texts as written. */
export type Open311Fields = Readonly<Record<string, unknown>>;

/** What a body holds: rows, or the server's words for why it holds none. */
export interface Open311Body {
  rows: Open311Fields[];
  /** From `errors/error` of the standard; '' when the body is no error. */
  error: string;
  /** Elements of the list that are no objects. */
  strangers: number;
}

/** Envelopes in which servers hand over their lists. */
const ROW_MEMBERS = ['service_requests', 'requests', 'services', 'service_request', 'data'];
/** Elements of one row each. */
const ROW_ELEMENTS = ['request', 'service'];
const MAX_DEPTH = 4;

/** Reads XML once the parser is there. */
export type ParseXml = (bytes: Uint8Array) => XmlElement;

/**
 * Reads a body by its first character. `memory` may be shared by the bodies of one feed. Throws SyntaxError with the place
 * in the original bytes.
 */
export function readRequests(
  bytes: Uint8Array,
  parseXml: ParseXml,
  memory = createJsonMemory(),
): Open311Body {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('<') ? readXmlRequests(parseXml(bytes)) : readJsonRequests(bytes, memory);
}

/** Reads JSON; the leading zeros of the standard's own examples are mended when the body cannot be read without. */
export function readJsonRequests(bytes: Uint8Array, memory: JsonMemory = createJsonMemory()): Open311Body {
  try {
    return readJson(bytes, memory);
  } catch (thrown) {
    if (!(thrown instanceof JsonSyntaxError)) throw thrown;
    const repaired = repairLeadingZeros(bytes);
    if (repaired.count === 0) throw thrown;
    try {
      return readJson(repaired.bytes, memory);
    } catch (again) {
      if (!(again instanceof JsonSyntaxError)) throw again;
      throw new JsonSyntaxError(reasonOf(again), repaired.originalOffset(again.offset));
    }
  }
}

function readJson(bytes: Uint8Array, memory: JsonMemory): Open311Body {
  const body: Open311Body = { rows: [], error: '', strangers: 0 };
  const take = (value: unknown): void => {
    if (isObject(value)) body.rows.push(value);
    else body.strangers += 1;
  };
  const reader = new JsonRecordReader(memory, {
    rowMembers: ROW_MEMBERS,
    row: take,
    whole: (value) => (Array.isArray(value) ? value : [value]).forEach(take),
  });
  reader.push(bytes);
  const envelope = reader.finish();
  const errors = [...body.rows.filter(isError), ...(isError(envelope) ? [envelope] : [])];
  if (errors.length === 0) return body;
  const rows = body.rows.filter((row) => !isError(row));
  return { ...body, rows, error: rows.length > 0 ? '' : errors.map(errorWords).join('; ') };
}

function reasonOf({ message }: JsonSyntaxError): string {
  return message.replace(/ at byte \d+$/, '');
}

/** A request has neither `code` nor `error`; services have `service_code`. */
function isError(row: Open311Fields): boolean {
  if (row['service_request_id'] !== undefined || row['service_code'] !== undefined) return false;
  return row['error'] !== undefined || row['errors'] !== undefined || ('code' in row && 'description' in row);
}

function errorWords({ code, description, error, errors }: Open311Fields): string {
  const inner = Array.isArray(errors) ? (errors as unknown[])[0] : (errors ?? error);
  if (isObject(inner)) return errorWords(inner);
  return [code, description ?? inner]
    .filter((part) => part !== undefined)
    .map(String)
    .join(': ');
}

/** Reads a parsed document. */
export function readXmlRequests(root: XmlElement): Open311Body {
  const rows = ROW_ELEMENTS.flatMap((name) => findElements(root, name)).map((row) => fieldsOf(row, 1));
  const errors = [...findElements({ root }, 'errors'), root].flatMap((node) => childrenOf(node, 'error'));
  const error = errors
    .map((node) => {
      const parts = ['code', 'description'].map((name) => textOf(childrenOf(node, name)[0]));
      return parts.filter((part) => part !== '').join(': ') || textOf(node);
    })
    .join('; ');
  return { rows, error: rows.length > 0 ? '' : error, strangers: 0 };
}

/** Children by name: empty ones are missing, repeated ones a list, `attribute` pairs of code and value members of their own. */
function fieldsOf(element: XmlElement, depth: number): Open311Fields {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(element)) {
    if (name.startsWith('@') || name === '#text') continue;
    const values = childrenOf(element, name)
      .map((node) => valueOf(node, depth))
      .filter((value) => value !== '');
    if (values.length > 0) fields[name] = values.length === 1 ? values[0] : values;
  }
  return fields;
}

function valueOf(node: XmlNode, depth: number): unknown {
  if (typeof node === 'string') return textOf(node);
  const hasChildren = Object.keys(node).some((name) => !name.startsWith('@') && name !== '#text');
  return hasChildren && depth < MAX_DEPTH ? fieldsOf(node, depth + 1) : textOf(node);
}
