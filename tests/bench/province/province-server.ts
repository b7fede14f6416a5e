// A broker of the benches on this machine: answers the counters page by page as brokers do, and every other type with nothing.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { COUNTER_TYPE, writeCounterPage } from './counter-entities.ts';

/** The running broker. What it holds can change between polls. */
export interface ProvinceServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Rows that the next poll finds. */
  rows: number;
  /** Another generation is another set of ids. */
  generation: number;
  /** True: the next poll finds the values of the last one. */
  isStill: boolean;
  /** Polls answered so far: requests for a first page. */
  polls(): number;
  close(): Promise<void>;
}

/** Starts the broker with `rows` counters. */
export async function startProvinceServer(rows: number): Promise<ProvinceServer> {
  const state = { rows, generation: 0, isStill: false, poll: 0, nowMs: Date.now() };
  const http = createServer((request, response) => answer(state, request, response));
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  return Object.assign(state, {
    url: `http://127.0.0.1:${address.port}`,
    polls: () => state.poll,
    close: () =>
      new Promise<void>((closed) => {
        http.close(() => closed());
        http.closeAllConnections();
      }),
  });
}

type State = { rows: number; generation: number; isStill: boolean; poll: number; nowMs: number };

function answer(state: State, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const isCounters = url.pathname.endsWith('/entities') && url.searchParams.get('type') === COUNTER_TYPE;
  const from = Number(url.searchParams.get('offset') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 20);
  if (isCounters && from === 0 && !state.isStill) {
    state.poll += 1;
    state.nowMs = Date.now();
  }
  const held = isCounters && !url.pathname.includes('/temporal/') ? state.rows : 0;
  const count = Math.max(0, Math.min(limit, held - from));
  const { poll, nowMs, generation } = state;
  const body = Buffer.from(writeCounterPage({ from, count, poll, nowMs, generation }));
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': body.byteLength,
    'NGSILD-Results-Count': String(held),
  });
  response.end(body);
}
