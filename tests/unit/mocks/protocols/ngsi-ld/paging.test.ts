// Pages, counts and the mixed Link header.
import { describe, expect, it } from 'vitest';
import { ask, askJson, LINK } from './ask-broker.ts';

/** The target of a relation in a Link header, found as a client has to. */
function target(header: string | null, relation: string): string | undefined {
  return (header ?? '')
    .split(/,\s*(?=<)/)
    .find((link) => link.includes(`rel="${relation}"`))
    ?.match(/<([^>]*)>/)?.[1];
}

describe('paging', () => {
  it('follows next to the whole, each entity once', async () => {
    const ids: string[] = [];
    let path: string | undefined = '/entities?type=TrafficFlowObserved&limit=70&options=concise';
    let pages = 0;
    while (path !== undefined) {
      const response = await ask(path, { headers: { link: LINK } });
      ids.push(...((await response.json()) as { id: string }[]).map(({ id }) => id));
      path = target(response.headers.get('link'), 'next')?.replace('/ngsi-ld/v1', '');
      pages++;
    }
    expect(pages).toBe(4);
    expect(ids).toHaveLength(230);
    expect(new Set(ids).size).toBe(230);
  });

  it('links back, and forward only while there is more', async () => {
    const at = async (offset: number) =>
      (await ask(`/entities?type=TrafficFlowObserved&limit=100&offset=${offset}`)).headers.get('link');
    const first = await at(0);
    expect(target(first, 'prev')).toBeUndefined();
    expect(target(first, 'http://www.w3.org/ns/json-ld#context')).toBe(
      'https://smartdatamodels.org/context.jsonld',
    );
    expect(new URLSearchParams(target(await at(130), 'prev')?.split('?')[1]).get('offset')).toBe('30');
    expect(target(await at(129), 'next')).toBeDefined();
    expect(target(await at(130), 'next')).toBeUndefined();
  });

  it('counts on request only, also without a page', async () => {
    const count = (response: Response) => response.headers.get('ngsild-results-count');
    expect(count(await ask('/entities?type=TrafficFlowObserved'))).toBeNull();
    expect(count(await ask('/entities?type=TrafficFlowObserved&count=true&offset=5000'))).toBe('230');
    const empty = await ask('/entities?type=TrafficFlowObserved,AirQualityObserved&limit=0&count=true');
    expect([count(empty), await empty.text()]).toEqual(['287', '[]']);
  });

  it('is empty beyond the end', async () => {
    expect(await askJson('/entities?type=TrafficFlowObserved&offset=230')).toEqual([]);
  });
});
