// The entries of a zip file by its directory, each inflated up to a limit: a small file must not become a large memory.
import { Inflate } from 'fflate';

const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** Deflate makes a thousand bytes of one at most: what a step may cost is bounded by this. */
const STEP_BYTES = 1024;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** One entry, not inflated yet. */
interface Entry {
  method: number;
  isEncrypted: boolean;
  bytes: Uint8Array;
}

/** A zip file. */
export class ZipFile {
  private readonly entries: ReadonlyMap<string, Entry>;
  private restBytes: number;

  /** Reads the directory; `maxBytes` is what all entries together may inflate to. Throws SyntaxError. */
  constructor(bytes: Uint8Array, maxBytes: number) {
    if (bytes.length > MAX_FILE_BYTES) throw new SyntaxError('the file is larger than 16 MB');
    this.entries = readDirectory(bytes);
    this.restBytes = maxBytes;
  }

  /** True when there is such an entry. */
  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content of an entry, undefined when there is none. Throws SyntaxError. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.isEncrypted) throw new SyntaxError('the workbook is protected by a password');
    if (entry.method !== 0 && entry.method !== 8)
      throw new SyntaxError(`"${name}" is compressed in an unknown way (${entry.method})`);
    const content = entry.method === 0 ? entry.bytes : inflate(entry.bytes, this.restBytes, name);
    this.restBytes -= content.length;
    if (this.restBytes < 0) throw tooLarge();
    return content;
  }
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new SyntaxError('the zip file has no directory: it was cut off or damaged');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new SyntaxError(`the zip file has more than ${MAX_ENTRIES} entries`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, readEntry(bytes, view, at));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const header = view.getUint32(at + 42, true);
  if (header + 30 > bytes.length) throw damaged();
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const length = view.getUint32(at + 20, true);
  if (from + length > bytes.length) throw damaged();
  return {
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    bytes: bytes.subarray(from, from + length),
  };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return -1;
}

function inflate(bytes: Uint8Array, maxBytes: number, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < bytes.length && length <= maxBytes; from += STEP_BYTES)
      inflater.push(bytes.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= bytes.length);
  } catch (thrown) {
    throw new SyntaxError(`"${name}" is damaged: ${thrown instanceof Error ? thrown.message : ''}`);
  }
  if (length > maxBytes) throw tooLarge();
  const content = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

function tooLarge(): SyntaxError {
  return new SyntaxError('the workbook is too large once unpacked');
}

function damaged(): SyntaxError {
  return new SyntaxError('the zip file is damaged');
}
