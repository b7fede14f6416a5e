// The simulated province as a source whose answers a test may damage on their way; answers are kept, they are asked again and again.
import { answerCap } from '../../../mocks/protocols/cap/answer-cap.ts';
import { answerNgsiLd } from '../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { readGeography } from '../../../mocks/province/read-geography.ts';
import { createWorld } from '../../../mocks/province/world.ts';

/** Answers a request at an instant as the broker or the warning centre would. */
export type ProvinceSource = (url: URL, init: RequestInit, atMs: number) => Promise<Response>;

/** A source over one world; equal questions at equal instants get equal answers, 304 included. */
export async function createProvinceSource(): Promise<ProvinceSource> {
  const world = createWorld({
    seed: 2018,
    geography: await readGeography('public/provinces/ba-ria-vung-tau/'),
  });
  const kept = new Map<string, { status: number; headers: [string, string][]; bytes: ArrayBuffer }>();
  return async (url, init, atMs) => {
    const key = `${atMs} ${url.href}`;
    const headers = new Headers(init.headers);
    const validator = headers.get('If-None-Match');
    headers.delete('If-None-Match');
    const context = { world, now: () => atMs };
    const isCap = url.pathname.includes('alerts');
    if (!kept.has(key)) {
      const request = new Request(url, { headers });
      const answer = isCap ? answerCap(request, context) : await answerNgsiLd(request, context);
      const response = await answer;
      kept.set(key, {
        status: response.status,
        headers: [...response.headers],
        bytes: await response.arrayBuffer(),
      });
    }
    const answer = kept.get(key)!;
    const etag = new Headers(answer.headers).get('ETag');
    if (validator !== null && validator === etag)
      return new Response(null, { status: 304, headers: { ETag: etag } });
    return new Response(answer.bytes.slice(0), { status: answer.status, headers: answer.headers });
  };
}
