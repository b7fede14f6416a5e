// A ZIP file by the browser's own deflate, which works beside the page's thread; entry by entry, never a whole text in memory.
import { createBreather } from '../slices.ts';
import { Crc32 } from './crc32.ts';

/** An entry: its path, and its text chunk by chunk. */
export interface ZipEntry {
  name: string;
  chunks: Iterable<string>;
}

interface Written {
  name: Uint8Array<ArrayBuffer>;
  offset: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** The deflated content. */
  parts: Uint8Array<ArrayBuffer>[];
}

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** Version 2.0 knows deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;
/** 1 January 1980: the time of writing stands in the file itself, and the same data give the same bytes. */
const DOS_DATE = 0x0021;

/** The archive; entries are written in their order. Rejects when an entry's text throws. */
export async function writeZip(entries: Iterable<ZipEntry>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = await deflateEntry(entry, offset);
    const head = localHeader(packed);
    parts.push(head, packed.name, ...packed.parts);
    offset += head.length + packed.name.length + packed.packedBytes;
    written.push(packed);
  }
  const directory = written.flatMap((entry) => [directoryHeader(entry), entry.name]);
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  return new Blob([...parts, ...directory, endOfDirectory(written.length, directoryBytes, offset)], { type });
}

async function deflateEntry({ name, chunks }: ZipEntry, offset: number): Promise<Written> {
  const encoder = new TextEncoder();
  const deflate = new CompressionStream('deflate-raw');
  const collected = collect(deflate.readable);
  const writer = deflate.writable.getWriter();
  const crc = new Crc32();
  const breathe = createBreather();
  let bytes = 0;
  try {
    for (const chunk of chunks) {
      const encoded = encoder.encode(chunk);
      crc.add(encoded);
      bytes += encoded.length;
      await writer.write(encoded);
      await breathe();
    }
    await writer.close();
  } catch (thrown) {
    // The readable side rejects with the same reason; it is told here once.
    collected.catch(() => undefined);
    await writer.abort(thrown).catch(() => undefined);
    throw thrown;
  }
  const parts = await collected;
  const packedBytes = parts.reduce((sum, { length }) => sum + length, 0);
  return { name: encoder.encode(name), offset, crc: crc.value(), packedBytes, bytes, parts };
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts;
}

function localHeader(entry: Written): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, LOCAL_SIGNATURE, true);
  writeCommon(view, 4, entry);
  return new Uint8Array(view.buffer);
}

function directoryHeader(entry: Written): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, ENTRY_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  writeCommon(view, 6, entry);
  view.setUint32(42, entry.offset, true);
  return new Uint8Array(view.buffer);
}

/** The 26 bytes that both headers of an entry have alike. */
function writeCommon(view: DataView, at: number, { name, crc, packedBytes, bytes }: Written): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, DEFLATE, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedBytes, true);
  view.setUint32(at + 18, bytes, true);
  view.setUint16(at + 22, name.length, true);
}

function endOfDirectory(count: number, bytes: number, offset: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, bytes, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}
