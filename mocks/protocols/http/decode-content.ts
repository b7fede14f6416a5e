// Decodes a response's content coding, as a browser does below fetch.

/** The response as fetch would hand it out: gzip undone, and a body that fails where the gzip is damaged. */
export function decodeContent(response: Response): Response {
  if (response.headers.get('content-encoding') !== 'gzip' || !response.body) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  // Piped through, not to: the failure then belongs to whoever reads and is no unhandled rejection beside.
  const body = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(body, { status: response.status, headers });
}
