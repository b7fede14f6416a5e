// Damages the body of a successful answer on its way: changed text, a connection that breaks, gzip that ends half way.

/** Headers of a damaged copy: validators are dropped, so that damage is never cached as the truth. */
function headersWithoutValidators(response: Response): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['ETag', 'Last-Modified']) headers.delete(name);
  return headers;
}

/** A copy with changed text; an answer that is no success stays as it is, a binary one is cut: it has no text to change. */
export async function rewrite(
  response: Response,
  change: (text: string, isXml: boolean) => string,
): Promise<Response> {
  if (!response.ok) return response;
  const headers = headersWithoutValidators(response);
  const type = headers.get('content-type') ?? '';
  if (type.includes('protobuf')) {
    const bytes = await response.arrayBuffer();
    return new Response(bytes.slice(0, Math.floor(bytes.byteLength / 2)), {
      status: response.status,
      headers,
    });
  }
  const isXml = type.includes('xml');
  return new Response(change(await response.text(), isXml), { status: response.status, headers });
}

/** A copy whose body gives its first half and then fails, as a connection that is reset does. */
export async function breakOff(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
  let isSent = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (isSent || half.length === 0) return controller.error(new TypeError('connection reset'));
      isSent = true;
      controller.enqueue(half);
    },
  });
  return new Response(body, { status: response.status, headers: headersWithoutValidators(response) });
}

/** A copy in gzip that ends after half of its bytes; they go out as they are, with `Content-Encoding`. */
export async function cutGzip(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const packed = new Blob([await response.arrayBuffer()]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const headers = headersWithoutValidators(response);
  headers.set('Content-Encoding', 'gzip');
  return new Response(bytes.subarray(0, Math.ceil(bytes.length / 2)), { status: response.status, headers });
}

/** A copy under another content type. */
export function renameType(response: Response, contentType: string): Response {
  if (!response.ok) return response;
  const headers = headersWithoutValidators(response);
  headers.set('Content-Type', contentType);
  return new Response(response.body, { status: response.status, headers });
}
