// Asks the simulated broker as a client does, by URL.
import { answerNgsiLd } from '../../../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { brokerProfiles, type BrokerProfile } from '../../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { createTinyWorld, NOW_MS } from '../tiny-world.ts';

const world = createTinyWorld();

/** The Link header of a client that wants short names. */
export const LINK =
  '<https://smartdatamodels.org/context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"';

/** What a test may vary of a request. */
export interface Ask extends RequestInit {
  broker?: BrokerProfile;
  nowMs?: number;
}

/** Sends one request below `/ngsi-ld/v1`; short names are asked unless the headers say otherwise. */
export function ask(path: string, { broker, nowMs = NOW_MS, headers, ...init }: Ask = {}): Promise<Response> {
  const request = new Request(`http://province.test/sources/broker/ngsi-ld/v1${path}`, {
    ...init,
    headers: headers ?? { link: LINK },
  });
  return answerNgsiLd(request, { world, now: () => nowMs, broker: broker ?? brokerProfiles.scorpio });
}

/** Sends one request and reads its JSON, untyped as it comes; fails on any other status than the expected. */
export async function askJson(path: string, options: Ask = {}, status = 200) {
  const response = await ask(path, options);
  const text = await response.text();
  if (response.status !== status) throw new Error(`${response.status} instead of ${status}: ${text}`);
  return JSON.parse(text);
}

/** POSTs a Query body. */
export function post(body: unknown, contentType = 'application/json'): Ask {
  const headers: Record<string, string> = { 'content-type': contentType };
  if (contentType === 'application/json') headers['link'] = LINK;
  return { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}
