// What connectors refuse is told in the reader's language; a reason that nobody worded stays as it is.
import { afterEach, describe, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { describeExample, describeRefusal } from '#ui/health/refusal-text.ts';
import { warningFeed } from '../../../src/sectors/environment/warnings/warning-feed.ts';
import { brokerSource, createFeedRig, json, speedFeed, START_MS } from '../feeds/ingest/feed-rig.ts';

afterEach(() => setLanguage('vi'));

const at = (agoMs: number) => new Date(START_MS - agoMs).toISOString();
const DAY_MS = 86_400_000;
const spec: FeedSpec = {
  ...speedFeed(),
  columns: [
    ...speedFeed().columns,
    { column: 'jam', kind: 'number', attribute: 'jam', unit: '1', codes: { low: 1 } },
    { column: 'from', kind: 'time', attribute: 'from' },
  ],
};

let number = 0;
const row = (change: object) => ({
  id: `urn:ngsi-ld:TrafficFlowObserved:${(number += 1)}`,
  type: 'TrafficFlowObserved',
  averageVehicleSpeed: { type: 'Property', value: 40, unitCode: 'KMH', observedAt: at(1000) },
  location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [107.1, 10.4] } },
  ...change,
});
const speed = (change: object) =>
  row({ averageVehicleSpeed: { type: 'Property', value: 40, observedAt: at(1000), ...change } });
const place = (value: unknown) => row({ location: { type: 'GeoProperty', value } });
const point = (...coordinates: unknown[]) => place({ type: 'Point', coordinates });
const plain = (name: string, value: unknown) => row({ [name]: { type: 'Property', value } });

const ROWS: readonly unknown[] = [
  'row',
  row({ id: undefined }),
  row({ type: 'Other' }),
  speed({ value: 'fast' }),
  speed({ value: 1e9 }),
  speed({ value: 1e308, unitCode: 'MTS' }),
  speed({ unitCode: 'XX9' }),
  speed({ unitCode: 'CEL' }),
  speed({ observedAt: 'hôm qua' }),
  speed({ observedAt: at(-2 * DAY_MS) }),
  speed({ observedAt: at(-DAY_MS / 2) }),
  speed({ observedAt: at(30 * 365 * DAY_MS) }),
  plain('name', { a: 1 }),
  plain('jam', 'heavy'),
  plain('jam', 7),
  plain('jam', [1]),
  plain('from', 'soon'),
  point(10.4, 107.1),
  point(2.3, 48.8),
  point(1e6, -4e9),
  point('107', '10'),
  place({ type: 'Point', coordinates: [[107, 10]] }),
  place({ type: 'LineString', coordinates: [[107.1, 10.4]] }),
  place({ type: 'Heptagon', coordinates: [107.1, 10.4] }),
  place('nowhere'),
];

const alert = (identifier: string, change: Readonly<Record<string, string>>) => {
  const elements: Record<string, string> = {
    sender: 's@x.vn',
    sent: at(60_000),
    status: 'Actual',
    msgType: 'Alert',
    scope: 'Public',
    references: '',
    ...change,
  };
  const { severity = 'Severe', area = '<areaDesc>Côn Đảo</areaDesc>', ...head } = elements;
  const texts = Object.entries(head).map(([name, text]) => (text === '' ? '' : `<${name}>${text}</${name}>`));
  return `<alert><identifier>${identifier}</identifier>${texts.join('')}<info><event>Mưa</event><severity>${severity}</severity><expires>${at(-DAY_MS)}</expires><area>${area}</area></info></alert>`;
};

const ALERTS = [
  alert('', {}),
  ...['sender', 'status', 'msgType', 'scope'].map((name) => alert(`a-${name}`, { [name]: '' })),
  alert('b', { sent: 'hôm qua' }),
  alert('c', { sent: at(-DAY_MS / 2) }),
  alert('d', { references: 'nobody' }),
  alert('e', { severity: 'Catastrophic' }),
  alert('f', { area: '<polygon>10.4,107.1 không rõ</polygon>' }),
  alert('g', { area: '<circle>10.4,107.1 -3</circle>' }),
  alert('h', { area: '<polygon>48.8,2.3 48.9,2.3 48.9,2.4</polygon>' }),
];

async function refusalsOf(feed: FeedSpec, answer: () => Response): Promise<string[]> {
  const rig = createFeedRig([feed], answer, {
    sources: [
      brokerSource(),
      brokerSource({ id: 'alerts', connector: 'cap', baseUrl: 'http://alerts.test/' }),
    ],
  });
  const { refusals } = await rig.ask({ kind: 'poll', feedId: feed.id });
  return refusals.map(({ reason }) => reason);
}

describe('describeRefusal', () => {
  it('has Vietnamese words for whatever an NGSI-LD source is refused', async () => {
    const reasons = (
      await Promise.all(
        ROWS.map((one) => refusalsOf(spec, () => json([one], { 'NGSILD-Results-Count': '1' }))),
      )
    ).flat();
    expect(reasons.length).toBeGreaterThanOrEqual(ROWS.length);
    expect(new Set(reasons).size).toBeGreaterThan(20);
    expect(reasons.filter((reason) => describeRefusal(reason, currentText().pick) === reason)).toEqual([]);
  });

  it('has Vietnamese words for an id that comes twice', async () => {
    const one = row({});
    const twice = () => json([one, one], { 'NGSILD-Results-Count': '2' });
    const reasons = await refusalsOf(spec, twice);
    expect(reasons.map((reason) => describeRefusal(reason, currentText().pick))).toEqual([
      'Mã (id) lặp lại: giữ số liệu mới hơn',
    ]);
  });

  it('has Vietnamese words for whatever a CAP source is refused', async () => {
    const body = `<feed xmlns="http://www.w3.org/2005/Atom">${ALERTS.map((one) => `<entry><content>${one}</content></entry>`).join('')}</feed>`;
    const reasons = await refusalsOf(
      warningFeed,
      () => new Response(body, { headers: { 'Content-Type': 'application/atom+xml' } }),
    );
    expect(new Set(reasons).size).toBeGreaterThanOrEqual(ALERTS.length);
    expect(reasons.filter((reason) => describeRefusal(reason, currentText().pick) === reason)).toEqual([]);
  });

  it('keeps what the reason names, in both languages', () => {
    const reason = 'intensity: unit "XX9" is unknown';
    expect(describeRefusal(reason, currentText().pick)).toBe('intensity: không biết đơn vị đo “XX9”');
    expect(describeRefusal('area not drawn: position outside the plausible bounds', currentText().pick)).toBe(
      'Không vẽ được vùng cảnh báo: Vị trí ngoài phạm vi cho phép',
    );
    setLanguage('en');
    expect(describeRefusal(reason, currentText().pick)).toBe('intensity: unknown unit “XX9”');
  });

  it('leaves a reason that it does not know as it is, however long', () => {
    for (const reason of ['no position', '', `x: word "${'a"'.repeat(100_000)}`])
      expect(describeRefusal(reason, currentText().pick)).toBe(reason);
  });
});

describe('describeExample', () => {
  it('says where an entity without id stood, and leaves ids alone', () => {
    expect(describeExample('entity 7 of the page', currentText().pick)).toBe('đối tượng thứ 7 trong trang');
    expect(describeExample('urn:x:entity 7 of the page', currentText().pick)).toBe(
      'urn:x:entity 7 of the page',
    );
  });
});
