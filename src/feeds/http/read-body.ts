// Reads a response body under a size cap, whole or as it streams in, so that a runaway answer cannot take the worker's memory.

/** The body as one array; undefined when it is longer than `maxBytes` (the rest is not read). */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  if (announced > maxBytes) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.body) return new Uint8Array(0);
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
  }
  return join(chunks, length);
}

/** Who takes a body as it comes. */
export interface BodyReader {
  push(chunk: Uint8Array): void;
}

/** How a body was streamed; `fault` is what the reader threw, and then the rest was not read. */
export interface StreamedBody {
  byteLength: number;
  fault?: unknown;
}

/**
 * Streams a body into a reader once `check` has let its first bytes (512 where there are as many) pass; what `check`
 * throws is thrown. Undefined when the body is longer than `maxBytes`: the reader has then had no more than that.
 */
export async function streamBody(
  response: Response,
  maxBytes: number,
  reader: BodyReader,
  check: (start: Uint8Array) => void,
): Promise<StreamedBody | undefined> {
  const source = response.body?.getReader();
  let start: Uint8Array | null = new Uint8Array(0);
  let byteLength = 0;
  for (let part = await source?.read(); source && part && !part.done; part = await source.read()) {
    byteLength += part.value.byteLength;
    const chunk: Uint8Array = start
      ? join([start, part.value], start.length + part.value.length)
      : part.value;
    if (byteLength > maxBytes) {
      await source.cancel();
      return undefined;
    }
    if (start && chunk.length < CHECKED_BYTES) start = chunk;
    else {
      if (start) check(chunk);
      start = null;
      const fault = faultOf(reader, chunk);
      if (fault === undefined) continue;
      await source.cancel();
      return { byteLength, fault };
    }
  }
  if (!start) return { byteLength };
  check(start);
  return { byteLength, fault: faultOf(reader, start) };
}

const CHECKED_BYTES = 512;

function faultOf(reader: BodyReader, chunk: Uint8Array): unknown {
  try {
    reader.push(chunk);
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
