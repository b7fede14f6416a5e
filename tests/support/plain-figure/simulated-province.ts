// The simulated province as its sources answer at a chosen instant: for those who read the same answers in two ways.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerSource } from '../../../mocks/answer-source.ts';
import { readGeography } from '../../../mocks/province/read-geography.ts';
import { createWorld } from '../../../mocks/province/world.ts';
import { defaultSources } from '../../../mocks/simulated-sources.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';

const PUBLIC = new URL('../../../public/', import.meta.url);
const ORIGIN = 'http://ioc.test/';

/** The sources of the shipped configuration, at absolute addresses. */
export const shippedSources: readonly SourceConfig[] = (
  JSON.parse(readFileSync(new URL('config.json', PUBLIC), 'utf8')) as {
    sources: Omit<SourceConfig, 'pageSize'>[];
  }
).sources.map((source) => ({ pageSize: 1000, ...source, baseUrl: ORIGIN + source.baseUrl }));

/** Answers a request as its source would at an instant, epoch ms. */
export type AskProvince = (url: URL | string, atMs: number, init?: RequestInit) => Promise<Response>;

/** Builds the province of the shipped configuration, without faults and without a story. */
export async function createProvince(): Promise<AskProvince> {
  const pack = fileURLToPath(new URL('provinces/ba-ria-vung-tau/', PUBLIC));
  const world = createWorld({ seed: 2018, geography: await readGeography(pack) });
  return (url, atMs, init) => {
    const request = new Request(url, init);
    const sourceId = /\/sources\/([^/]+)\//.exec(request.url)?.[1] ?? '';
    return answerSource(request, sourceId, {
      world,
      now: () => atMs,
      sources: defaultSources,
      control: { faultOf: () => null },
    });
  };
}
