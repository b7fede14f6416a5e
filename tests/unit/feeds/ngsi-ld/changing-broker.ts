// A broker of segments that report when a test says so, and that honours, ignores or refuses a filter on observedAt.
import { json, speedEntity, START_MS, type Responder } from '../ingest/feed-rig.ts';

/** What the broker makes of `averageVehicleSpeed.observedAt>=…`; a number is the HTTP status of a refusal. */
export type FilterSupport = 'honoured' | 'quoted-only' | 'ignored' | 'finds-nothing' | number;

/** How the broker behaves; tests change it under way. */
export interface BrokerTraits {
  filter: FilterSupport;
  isCounting: boolean;
  /** Its clock minus that of the province. */
  skewMs: number;
  etags: boolean;
  isDead: boolean;
}

/** One request as a test judges it. */
export interface AskedPage {
  kind: 'whole' | 'changes' | 'count';
  q: string | null;
  entities: number;
}

/** The broker; segments are numbered from 0. */
export interface ChangingBroker {
  traits: BrokerTraits;
  respond: Responder;
  /** Sets or creates a segment. */
  report(number: number, speed: number, observedAtMs: number): void;
  remove(number: number): void;
  /** All segments under ids that begin at `firstNumber`. */
  renumber(firstNumber: number): void;
  /** The pages asked for since the last call. */
  asked(): AskedPage[];
}

/** Creates a broker of `count` segments observed in the minute before START_MS; `nowMs` is the province's clock. */
export function createChangingBroker(count: number, nowMs: () => number): ChangingBroker {
  const traits: BrokerTraits = {
    filter: 'honoured',
    isCounting: true,
    skewMs: 0,
    etags: false,
    isDead: false,
  };
  const segments = new Map<number, { speed: number; observedAtMs: number }>();
  let log: AskedPage[] = [];
  for (let number = 0; number < count; number += 1)
    segments.set(number, { speed: 40, observedAtMs: START_MS - 1000 - (number % 60) * 1000 });

  const respond: Responder = (url, init) => {
    if (traits.isDead) return Promise.reject(new TypeError('Failed to fetch'));
    const parameters = url.searchParams;
    const q = parameters.get('q');
    const kind = q?.includes('observedAt') ? 'changes' : parameters.get('limit') === '1' ? 'count' : 'whole';
    const refusal = kind === 'changes' ? refusedBy(traits.filter, q ?? '') : null;
    if (refusal !== null) {
      log.push({ kind, q, entities: 0 });
      return json({ type: 'about:blank', title: 'refused', detail: 'q is not understood' }, {}, refusal);
    }
    const sinceMs = kind === 'changes' && traits.filter !== 'ignored' ? instantIn(q ?? '') : Number.NaN;
    const found = [...segments].filter(([, { observedAtMs }]) => !(observedAtMs < sinceMs));
    const all = traits.filter === 'finds-nothing' && kind === 'changes' ? [] : found;
    const offset = Number(parameters.get('offset'));
    const page = all.slice(offset, offset + Number(parameters.get('limit')));
    log.push({ kind, q, entities: page.length });
    const entities = page.map(([number, { speed, observedAtMs }]) =>
      speedEntity(number, speed, observedAtMs),
    );
    const headers: Record<string, string> = { Date: new Date(nowMs() + traits.skewMs).toUTCString() };
    if (traits.isCounting) headers['NGSILD-Results-Count'] = String(all.length);
    if (traits.etags) {
      headers['ETag'] = `"${JSON.stringify(page)}"`;
      if ((init.headers as Record<string, string>)['If-None-Match'] === headers['ETag'])
        return new Response(null, { status: 304, headers });
    }
    return json(entities, headers);
  };
  return {
    traits,
    respond,
    report: (number, speed, observedAtMs) => void segments.set(number, { speed, observedAtMs }),
    remove: (number) => void segments.delete(number),
    renumber(firstNumber) {
      const old = [...segments.values()];
      segments.clear();
      old.forEach((segment, index) => segments.set(firstNumber + index, segment));
    },
    asked() {
      const asked = log;
      log = [];
      return asked;
    },
  };
}

function refusedBy(filter: FilterSupport, q: string): number | null {
  if (typeof filter === 'number') return filter;
  return filter === 'quoted-only' && !q.includes('"') ? 400 : null;
}

function instantIn(q: string): number {
  return Date.parse(/observedAt>="?([^"|)]+)/.exec(q)?.[1] ?? '');
}
