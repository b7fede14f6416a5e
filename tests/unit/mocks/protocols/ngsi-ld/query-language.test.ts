// The grammar of q, judged by which stations it finds.
import { describe, expect, it } from 'vitest';
import { brokerProfiles, type BrokerProfile } from '../../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { parseQ } from '../../../../../mocks/protocols/ngsi-ld/query/parse-q.ts';
import { measured, NOW_MS, reportMs } from '../tiny-world.ts';
import { ask, askJson } from './ask-broker.ts';

const all = Array.from({ length: 57 }, (_, index) => index);
const pm25 = (index: number): number => measured(index, reportMs(index, NOW_MS, 300_000));
const wind = (index: number): number => (index * 37) % 360;

const table: [q: string, holds: (index: number) => boolean][] = [
  ['pm25>55', (i) => pm25(i) > 55],
  ['pm25>=55.5', (i) => pm25(i) >= 55.5],
  ['pm25<40', (i) => pm25(i) < 40],
  ['pm25<=40;windDirection>180', (i) => pm25(i) <= 40 && wind(i) > 180],
  ['pm25<35|windDirection==37', (i) => pm25(i) < 35 || wind(i) === 37],
  ['pm25<35;isCalm==true|windDirection==37', (i) => (pm25(i) < 35 && i % 2 === 0) || wind(i) === 37],
  ['pm25<60;(isCalm==false|windDirection<90)', (i) => pm25(i) < 60 && (i % 2 === 1 || wind(i) < 90)],
  ['windDirection==37,74,111', (i) => [37, 74, 111].includes(wind(i))],
  ['windDirection==100..200', (i) => wind(i) >= 100 && wind(i) <= 200],
  ['windDirection!=37', (i) => wind(i) !== 37],
  ['isCalm!=true', (i) => i % 2 === 1],
  ['name=="Trạm 7"', (i) => i === 7],
  ['name!="Trạm 7"', (i) => i !== 7],
  ['name=="Trạm 7","Trạm 9"', (i) => i === 7 || i === 9],
  ['name~=^Trạm 1.$', (i) => i >= 10 && i <= 19],
  ['name~="(7|8)$"', (i) => [7, 8].includes(i % 10)],
  ['name~=(7|8)$;isCalm==true', (i) => i % 10 === 8],
  ['name!~=7', (i) => !String(i).includes('7')],
  ['address[locality]=="Phú Mỹ"', (i) => i >= 20],
  ['address[lines]=="b"', () => true],
  ['address[nothing]', () => false],
  ['title[vi]=="Không khí 3"', (i) => i === 3],
  ['tags=="port"', (i) => i % 5 === 0],
  ['refDevice=="urn:ngsi-ld:Device:2"', (i) => i % 3 === 2],
  ['refDevice==urn:ngsi-ld:Device:2', (i) => i % 3 === 2],
  ['pm25.unitCode=="GQ"', () => true],
  ['pm25.observedAt>"2025-11-18T04:58:00Z"', (i) => reportMs(i, NOW_MS, 300_000) > NOW_MS - 120_000],
  ['pm25.observedAt>2025-11-18T11:58:00+07:00', (i) => reportMs(i, NOW_MS, 300_000) > NOW_MS - 120_000],
  ['dateObserved<"2025-11-18T04:56:00Z"', (i) => reportMs(i, NOW_MS, 300_000) < NOW_MS - 240_000],
  ['modifiedAt>="2025-11-18T04:58:00Z"', (i) => reportMs(i, NOW_MS, 300_000) >= NOW_MS - 120_000],
  ['pm25', () => true],
  ['no2', () => false],
  ['no2!=4', () => false],
  ['no2|isCalm==true', (i) => i % 2 === 0],
  ['https://smartdatamodels.org/dataModel.Environment/pm25>55', (i) => pm25(i) > 55],
  ['name==7', () => false],
  ['pm25==true', () => false],
];

describe('q', () => {
  it.each(table)('%s', async (q, holds) => {
    const found = await askJson(`/entities?type=AirQualityObserved&limit=1000&q=${encodeURIComponent(q)}`);
    const expected = all
      .filter(holds)
      .map((index) => `urn:ngsi-ld:AirQualityObserved:${String(index).padStart(3, '0')}`);
    expect(found.map(({ id }: { id: string }) => id)).toEqual(expected);
  });

  it('has table rows that find something, something else than everything, and nothing', () => {
    const counts = table.map(([, holds]) => all.filter(holds).length);
    expect(counts.filter((count) => count > 0 && count < all.length).length).toBeGreaterThan(20);
  });

  it.each([
    '',
    ';',
    'pm25>',
    'pm25>;a',
    '(pm25>3',
    'pm25>3)',
    'pm25=3',
    'name==Trạm',
    'a[b',
    'a[]',
    '"a"==3',
    'a~=(',
    'a~=',
    'a>1,2',
    'a==1..true',
    'a b',
  ])('refuses %j', async (q) => {
    expect(() => parseQ(q)).toThrow(/q: /);
    if (q === '') return;
    const response = await ask(`/entities?type=AirQualityObserved&q=${encodeURIComponent(q)}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      type: 'https://uri.etsi.org/ngsi-ld/errors/BadRequestData',
    });
  });

  it('keeps escaped quotes in a value', () => {
    expect(parseQ(String.raw`name=="a\"b;c|d)"`)).toMatchObject({ values: ['a"b;c|d)'] });
  });
});

describe('times in q, as brokers differ', () => {
  const since = new Date(NOW_MS - 120_000).toISOString();
  const young = all.filter((index) => reportMs(index, NOW_MS, 300_000) >= NOW_MS - 120_000).length;
  const find = (q: string, observedAt: BrokerProfile['timesInQ']['observedAt']) =>
    ask(`/entities?type=AirQualityObserved&limit=1000&q=${encodeURIComponent(q)}`, {
      broker: { ...brokerProfiles.scorpio, timesInQ: { observedAt, modifiedAt: 'honoured' } },
    });
  const count = async (answer: Promise<Response>) => ((await (await answer).json()) as unknown[]).length;
  const bare = `pm25.observedAt>=${since}|no2.observedAt>=${since}`;
  const quoted = `pm25.observedAt>="${since}"`;

  it('finds some, all or none of the stations, or is refused', async () => {
    expect(young).toBeGreaterThan(5);
    expect(young).toBeLessThan(50);
    for (const q of [bare, quoted]) {
      expect(await count(find(q, 'honoured'))).toBe(young);
      expect(await count(find(q, 'ignored'))).toBe(57);
      expect((await find(q, 'refused')).status).toBe(422);
    }
    expect(await count(find(bare, 'bare-only'))).toBe(young);
    expect(await count(find(quoted, 'bare-only'))).toBe(0);
    expect(await count(find(quoted, 'quoted-only'))).toBe(young);
    expect((await find(bare, 'quoted-only')).status).toBe(400);
  });

  it('finds nothing by modifiedAt behind Orion-LD', async () => {
    const path = `/entities?type=AirQualityObserved&limit=1000&q=${encodeURIComponent(`modifiedAt>=${since}`)}`;
    expect(await count(ask(path, { broker: brokerProfiles['orion-ld'] }))).toBe(0);
    expect(await count(ask(path, { broker: brokerProfiles.scorpio }))).toBe(young);
  });
});
