// The feed generator: a fleet that changes at its rate, read by the program's own connector and told by MQTT.
import { createServer } from 'node:http';
import { Aedes } from 'aedes';
import mqtt from 'mqtt';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { answerFleet, changedSinceMs } from '../../../../mocks/load/answer-fleet.ts';
import { createFleet, FLEET_TYPE, strideOf } from '../../../../mocks/load/fleet.ts';
import { Backlog } from '../../../../mocks/load/outlet.ts';
import { parseLoadArguments, type LoadArguments } from '../../../../mocks/load/parse-load-arguments.ts';
import { describeAccount, startLoad } from '../../../../mocks/load/run-load.ts';
import { createClock } from '../../../../src/kernel/time/clock.ts';
import { listen, shut } from '../backend/proxy/two-servers.ts';

const START_MS = Date.UTC(2026, 0, 5, 3);
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function settings(changes: Partial<LoadArguments>): LoadArguments {
  return { ...parseLoadArguments(['--entities', '50', '--rate', '200'])!, servePort: 0, ...changes };
}

/** Ids and values of a page, by a plain reading of the answer. */
function ask(fleet: ReturnType<typeof createFleet>, query: string, ifNoneMatch: string | null = null) {
  const answer = answerFleet(fleet, {
    target: `/ngsi-ld/v1/entities?type=${FLEET_TYPE}&${query}`,
    ifNoneMatch,
  });
  const rows =
    answer.body === '' ? [] : (JSON.parse(answer.body) as { id: string; intensity: { value: number } }[]);
  return { ...answer, rows };
}

describe('a fleet', () => {
  it.each([1, 2, 10, 97, 1000, 4096])('of %i gives each entity its turn before one has it again', (size) => {
    const fleet = createFleet(size, START_MS, 1000);
    const seen = new Set(fleet.change(size, START_MS + 1));
    expect(seen.size).toBe(size);
    expect(fleet.revision()).toBe(size);
    expect(strideOf(size) >= 1).toBe(true);
  });

  it('changes values, times and nothing else', () => {
    const fleet = createFleet(10, START_MS, 1000);
    const before = JSON.parse(fleet.write(3, 'concise'));
    const [index] = fleet.change(1, START_MS + 5000);
    for (let other = 0; other < 10; other += 1)
      expect(fleet.changedAtMs(other) === START_MS + 5000).toBe(other === index);
    fleet.change(9, START_MS + 6000);
    const after = JSON.parse(fleet.write(3, 'concise'));
    expect(after.intensity.value).not.toBe(before.intensity.value);
    expect([after.id, after.location]).toEqual([before.id, before.location]);
    expect(JSON.parse(fleet.write(3, 'normalized')).averageSpeed).toMatchObject({
      type: 'Property',
      unitCode: 'KMH',
    });
  });
});

describe('its broker', () => {
  it('has pages that are the whole fleet once, a count, and 304 until something changes', () => {
    const fleet = createFleet(25, START_MS, 1000);
    const pages = [0, 10, 20].map((offset) => ask(fleet, `limit=10&offset=${offset}&count=true`));
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(25);
    expect(pages.map(({ headers }) => headers['NGSILD-Results-Count'])).toEqual(['25', '25', '25']);
    expect(pages.map(({ headers }) => 'Link' in headers)).toEqual([true, true, false]);
    const tag = pages[0]!.headers['ETag']!;
    expect(ask(fleet, 'limit=10&offset=0', tag).status).toBe(304);
    fleet.change(1, START_MS + 1);
    expect(ask(fleet, 'limit=10&offset=0', tag).status).toBe(200);
    expect(ask(fleet, 'limit=1001').status).toBe(400);
    const counted = ask(fleet, 'limit=0&count=true');
    expect([counted.rows.length, counted.headers['NGSILD-Results-Count']]).toEqual([0, '25']);
  });

  it('answers changes since an instant, as the program asks for them', () => {
    const fleet = createFleet(100, START_MS, 1000);
    const changed = [...fleet.change(7, START_MS + 60_000)];
    const since = new Date(START_MS + 30_000).toISOString();
    const q = (text: string) => `q=${encodeURIComponent(text)}&limit=5&count=true`;
    const first = ask(fleet, q(`intensity.observedAt>=${since}|averageSpeed.observedAt>=${since}`));
    expect([first.rows.length, first.headers['NGSILD-Results-Count']]).toEqual([5, '7']);
    const second = ask(fleet, `${q(`(intensity.observedAt>="${since}")`)}&offset=5`);
    const ids = [...first.rows, ...second.rows].map(({ id }) => fleet.indexOf(id));
    expect(ids.toSorted()).toEqual(changed.toSorted());
    expect(ask(fleet, q('intensity>5')).status).toBe(400);
    expect(changedSinceMs(null)).toBeNull();
    expect(changedSinceMs(`a.observedAt>=${since};b.observedAt>=2020-01-01T00:00:00Z`)).toBeUndefined();
  });

  it('knows single entities and its type, and no others', () => {
    const fleet = createFleet(3, START_MS, 1000);
    const one = (id: string) =>
      answerFleet(fleet, { target: `/ngsi-ld/v1/entities/${id}`, ifNoneMatch: null });
    expect(JSON.parse(one(`urn%3Angsi-ld%3A${FLEET_TYPE}%3Aload-0000002`).body).name).toBe(
      'Điểm đếm 0000002',
    );
    expect(one(`urn:ngsi-ld:${FLEET_TYPE}:load-0000003`).status).toBe(404);
    expect(answerFleet(fleet, { target: '/ngsi-ld/v1/types', ifNoneMatch: null }).body).toContain(FLEET_TYPE);
    const other = { target: '/ngsi-ld/v1/entities?type=Other&count=true', ifNoneMatch: null };
    expect(answerFleet(fleet, other)).toMatchObject({ body: '[]', headers: { 'NGSILD-Results-Count': '0' } });
  });
});

describe('a trial', () => {
  it('serves its fleet, holds its rate and says what it did', async () => {
    const lines: string[] = [];
    const load = await startLoad(settings({}), createClock(), (line) => lines.push(line), 600);
    closing.push(load.close);
    const base = /http:[^;\s]+/.exec(load.place)![0];
    const page = `${base}ngsi-ld/v1/entities?type=${FLEET_TYPE}&limit=50&count=true`;
    const response = await fetch(page);
    expect([response.headers.get('ngsild-results-count'), response.headers.get('content-encoding')]).toEqual([
      '50',
      'gzip',
    ]);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const before = (await response.json()) as { intensity: { value: number } }[];
    await expect.poll(() => lines.length, { timeout: 5000 }).toBeGreaterThan(1);
    const after = (await (await fetch(page)).json()) as typeof before;
    const moved = after.filter(({ intensity }, index) => intensity.value !== before[index]!.intensity.value);
    // 200 changes a second over 50 entities: within 1.2 s all of them, several times.
    expect(moved.length).toBeGreaterThan(40);
    expect(lines[0]).toMatch(/of 200 changes\/s · 1 requests · 1 page answers/);
    const rates = lines.map((line) => Number(/^(\d+)/.exec(line)![1]));
    expect(Math.max(...rates)).toBeGreaterThan(100);
    expect(Math.min(...rates)).toBeLessThan(300);
  });

  it('publishes notifications that hold exactly the changes', async () => {
    const broker = await Aedes.createBroker();
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    sockets.on('connection', (socket) => broker.handle(createWebSocketStream(socket)));
    const url = `ws://127.0.0.1:${await listen(server)}/`;
    closing.push(
      () => new Promise<void>((done) => broker.close(() => done())),
      () => shut(server),
    );
    const bodies: { data: { id: string; type: string }[] }[] = [];
    const listener = await mqtt.connectAsync(url);
    closing.unshift(() => listener.endAsync(true));
    listener.on('message', (_, payload) => bodies.push(JSON.parse(String(payload)).body));
    await listener.subscribeAsync(`ngsi-ld/${FLEET_TYPE}`, { qos: 1 });
    const load = await startLoad(settings({ url, servePort: null }), createClock(), () => undefined);
    closing.unshift(load.close);
    await expect.poll(() => bodies.flatMap(({ data }) => data).length, { timeout: 5000 }).toBeGreaterThan(60);
    const ids = bodies.flatMap(({ data }) => data.map(({ id }) => id));
    expect(new Set(ids.slice(0, 50)).size).toBe(50);
  });

  it('writes into a broker: everything once, then what changes, and again what was refused', async () => {
    const batches: { id: string }[][] = [];
    let refusals = 1;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        if (batches.length === 1 && refusals > 0) {
          refusals -= 1;
          response.writeHead(503).end('busy');
          return;
        }
        if (request.url === '/ngsi-ld/v1/entityOperations/upsert') batches.push(JSON.parse(body));
        response.writeHead(204).end();
      });
    });
    const url = `http://127.0.0.1:${await listen(server)}`;
    closing.push(() => shut(server));
    const load = await startLoad(settings({ url, servePort: null }), createClock(), () => undefined);
    closing.unshift(load.close);
    expect(batches.map((batch) => batch.length)).toEqual([50]);
    await expect.poll(() => batches.slice(1).flat().length, { timeout: 8000 }).toBeGreaterThan(50);
    expect(refusals).toBe(0);
  });

  it('says at once when nobody takes it', async () => {
    const gone = settings({ url: 'http://127.0.0.1:9/', servePort: null });
    await expect(startLoad(gone, createClock(), () => undefined)).rejects.toThrow(/took no entities/);
    const silent = settings({ url: 'ws://127.0.0.1:9/', servePort: null });
    await expect(startLoad(silent, createClock(), () => undefined)).rejects.toThrow();
  });
});

describe('the parts', () => {
  it('send an entity that changes while it waits once', () => {
    const backlog = new Backlog();
    backlog.add(Uint32Array.of(1, 2, 3));
    backlog.add(Uint32Array.of(2, 4));
    expect([backlog.take(2), backlog.size, backlog.take(9)]).toEqual([[1, 2], 2, [3, 4]]);
  });

  it('report in words', () => {
    expect(describeAccount(25_000, 5000, { requests: 12, bytes: 5_000_000 }, 5000)).toBe(
      '5 000 of 5 000 changes/s · 12 requests · 1 000 kB/s',
    );
  });

  it('have arguments with defaults, and refuse what cannot be meant', () => {
    expect(parseLoadArguments([])).toMatchObject({
      entities: 10_000,
      servePort: 8790,
      url: null,
      seconds: null,
    });
    expect(parseLoadArguments(['--url', 'mqtt://localhost'])).toMatchObject({ servePort: null });
    expect(parseLoadArguments(['--help'])).toBeNull();
    for (const wrong of [
      ['--entities', '0'],
      ['--entities', '1e9'],
      ['--rate', 'x'],
      ['--url', 'ftp://127.0.0.1/'],
      ['--url', 'http://10.0.0.9:1026/'],
      ['--serve', '1', '--url', 'http://127.0.0.1/'],
      ['--seconds', '0'],
    ])
      expect(() => parseLoadArguments(wrong)).toThrow();
    expect(parseLoadArguments(['--url', 'http://10.0.0.9:1026/', '--remote'])?.url).toContain('10.0.0.9');
  });
});
