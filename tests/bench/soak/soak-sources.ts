// Three brokers of the soak on this machine, told apart by the source in the path; they live on the page's clock and can die.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { writeCounterPage } from '../province/counter-entities.ts';
import { incidentEntities, roadEntities } from './soak-entities.ts';

/** Rows of each source; with the hundred or so of the simulated ones they are the 20,000 of the soak. */
export const SOAK_ROWS = { counters: 14_000, roads: 5000, register: 900 } as const;

/** One of the sources that are served here. */
export type ServedSource = keyof typeof SOAK_ROWS;

/** The running brokers. */
export interface SoakSources {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** A dead source answers everything with 503. */
  dead: Set<ServedSource>;
  /** Puts the brokers on the page's clock: `nowMs` now, `rate` times real time from here. */
  setClock(nowMs: number, rate: number): void;
  /** Polls answered so far by all of them. */
  polls(): number;
  close(): Promise<void>;
}

/** Starts the brokers. */
export async function startSoakSources(): Promise<SoakSources> {
  const dead = new Set<ServedSource>();
  const polls = { counters: 0, roads: 0, register: 0 };
  let clock = { realMs: Date.now(), atMs: Date.now(), rate: 1 };
  const now = () => clock.atMs + (Date.now() - clock.realMs) * clock.rate;
  const http = createServer((request, response) => {
    const asked = readRequest(request);
    if (!asked || dead.has(asked.source)) return void response.writeHead(asked ? 503 : 404).end();
    if (asked.kind === 'page' && asked.from === 0) polls[asked.source] += 1;
    answer(response, asked, polls[asked.source], now());
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    dead,
    setClock: (atMs, rate) => void (clock = { realMs: Date.now(), atMs, rate }),
    polls: () => polls.counters + polls.roads + polls.register,
    close: () =>
      new Promise<void>((closed) => {
        http.close(() => closed());
        http.closeAllConnections();
      }),
  };
}

/** A page of the present, one entity, or any history: these sources keep none. */
type Asked = { source: ServedSource } & (
  { kind: 'page'; from: number; limit: number } | { kind: 'entity'; index: number } | { kind: 'history' }
);

function readRequest(request: IncomingMessage): Asked | null {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, name = '', rest = ''] = /^\/sources\/([a-z]+)\/ngsi-ld\/v1\/(.*)$/.exec(url.pathname) ?? [];
  if (!Object.hasOwn(SOAK_ROWS, name)) return null;
  const source = name as ServedSource;
  if (rest.startsWith('temporal')) return { source, kind: 'history' };
  const index = /(\d+)$/.exec(decodeURIComponent(rest))?.[1];
  if (index !== undefined) return { source, kind: 'entity', index: Number(index) };
  const numberOf = (parameter: string, absent: number) => Number(url.searchParams.get(parameter) ?? absent);
  return { source, kind: 'page', from: numberOf('offset', 0), limit: numberOf('limit', 20) };
}

function answer(response: ServerResponse, asked: Asked, poll: number, nowMs: number): void {
  const { source } = asked;
  const held = asked.kind === 'history' ? 0 : SOAK_ROWS[source];
  const from = asked.kind === 'page' ? asked.from : asked.kind === 'entity' ? asked.index : 0;
  const limit = asked.kind === 'page' ? asked.limit : 1;
  const list = writeEntities(source, { from, count: Math.max(0, Math.min(limit, held - from)), poll, nowMs });
  // One entity is the list without its brackets.
  const body = asked.kind === 'entity' ? list.subarray(1, -1) : list;
  response.writeHead(body.byteLength > 0 ? 200 : 404, {
    'Content-Type': 'application/json',
    'Content-Length': body.byteLength,
    'NGSILD-Results-Count': String(held),
    Date: new Date(nowMs).toUTCString(),
  });
  response.end(body);
}

function writeEntities(
  source: ServedSource,
  range: { from: number; count: number; poll: number; nowMs: number },
): Uint8Array {
  if (source === 'counters') return writeCounterPage({ ...range, generation: 0 });
  const entities = source === 'roads' ? roadEntities(range) : incidentEntities(range);
  return new TextEncoder().encode(JSON.stringify(entities));
}
