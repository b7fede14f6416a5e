// Reads the JSON body of a POST query.
import { linkedContext } from './name-context.ts';
import { problem } from './problem.ts';

/** The body as an object and the `@context` that came inside it (undefined when none did). */
export async function readBody(
  request: Request,
): Promise<{ body: Record<string, unknown>; context: unknown }> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]!.trim();
  if (mediaType !== 'application/json' && mediaType !== 'application/ld+json') {
    throw problem('UnsupportedMediaType', `Content-Type ${mediaType || '(none)'}`);
  }
  const body = parseObject(await request.text());
  const context = body['@context'];
  if (mediaType === 'application/json' && context !== undefined) {
    throw problem('BadRequestData', 'application/json has no @context in the body: use the Link header');
  }
  if (mediaType === 'application/ld+json' && context === undefined) {
    throw problem('BadRequestData', 'application/ld+json needs an @context in the body');
  }
  if (mediaType === 'application/ld+json' && linkedContext(request) !== null) {
    throw problem('BadRequestData', 'application/ld+json takes no @context in the Link header');
  }
  return { body, context };
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problem('InvalidRequest', 'the body is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem('InvalidRequest', 'the body is not a JSON object');
  }
  return value as Record<string, unknown>;
}
