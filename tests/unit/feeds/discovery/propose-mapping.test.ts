// Proposals of the source wizard: names in several tongues and fashions, kinds that must fit, units that must convert.
import { describe, expect, it } from 'vitest';
import { likeness, wordsOf } from '#feeds/discovery/name-words.ts';
import { proposeMapping, proposeMappings } from '#feeds/discovery/propose-mapping.ts';
import type { Offer, OfferedAttribute } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { feeds as environment } from '../../../../src/sectors/environment/feeds.ts';
import { feeds as transport } from '../../../../src/sectors/transport/feeds.ts';

const attribute = (name: string, kind: OfferedAttribute['kind'] = 'number', unit = ''): OfferedAttribute => ({
  name,
  kind,
  unit,
  examples: [],
  share: 1,
});

const offer = (attributes: readonly OfferedAttribute[], changes: Partial<Offer> = {}): Offer => ({
  entityType: 'roads',
  title: 'Roads',
  count: 10,
  geometry: 'line',
  attributes,
  newestMs: Number.NaN,
  cadenceMs: Number.NaN,
  ...changes,
});

const segments = transport.find(({ id }) => id === 'traffic-segments') as FeedSpec;
const attributeOf = (proposal: ReturnType<typeof proposeMapping>, column: string) =>
  proposal.columns.find((entry) => entry.column.column === column);

describe('words of a name', () => {
  it.each([
    ['averageVehicleSpeed', 'avg_vehicle_speed'],
    ['toc_do_tb', 'averageSpeed'],
    ['toc_do_tu_do', 'freeFlowSpeed'],
    ['ten_duong', 'roadName'],
    ['tốc độ', 'speed'],
    ['Mực nước', 'level'],
    ['dateObserved', 'observed-time'],
  ])('takes %s for %s', (one, other) => {
    expect(likeness(wordsOf(one), wordsOf(other))).toBe(1);
  });

  it('sees nothing in common where there is nothing', () => {
    expect(likeness(wordsOf('laneDirection'), wordsOf('pm25'))).toBe(0);
    expect(likeness(wordsOf(''), wordsOf(''))).toBe(0);
  });
});

describe('a proposal', () => {
  it('takes the very names of the feed before all others', () => {
    const proposal = proposeMapping(offer([attribute('speed'), attribute('averageVehicleSpeed')]), segments);
    expect(attributeOf(proposal, 'speed')?.attribute).toBe('averageVehicleSpeed');
  });

  it('finds likely names, each for one column only', () => {
    const proposal = proposeMapping(
      offer([attribute('properties.toc_do', 'number', 'm/s'), attribute('ten_duong', 'text')]),
      segments,
    );
    expect(attributeOf(proposal, 'speed')).toMatchObject({
      attribute: 'properties.toc_do',
      unit: 'm/s',
      isUnitNamed: true,
    });
    expect(attributeOf(proposal, 'roadName')?.attribute).toBe('ten_duong');
    const names = proposal.columns.map((entry) => entry.attribute).filter((name) => name !== '');
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds a name with a dot of its own', () => {
    const air = environment.find(({ id }) => id === 'air-stations') as FeedSpec;
    const proposal = proposeMapping(offer([attribute('PM2.5', 'number', 'ug/m3'), attribute('PM10')]), air);
    expect(attributeOf(proposal, 'pm25')?.attribute).toBe('PM2.5');
    expect(attributeOf(proposal, 'pm10')?.attribute).toBe('PM10');
  });

  it('assumes the column’s own unit where the source names none, and says so', () => {
    const proposal = proposeMapping(offer([attribute('speed')]), segments);
    expect(attributeOf(proposal, 'speed')).toMatchObject({ unit: 'km/h', isUnitNamed: false });
  });

  it('never offers a text for a number, or a unit that cannot be converted', () => {
    const texts = proposeMapping(offer([attribute('speed', 'text')]), segments);
    expect(attributeOf(texts, 'speed')?.attribute).toBe('');
    const degrees = proposeMapping(offer([attribute('speed', 'number', '°C')]), segments);
    expect(attributeOf(degrees, 'speed')?.attribute).toBe('');
  });

  it('puts the feed first whose type and columns fit', () => {
    const feeds = [...transport, ...environment];
    const air = offer(
      [
        attribute('pm25', 'number', 'GQ'),
        attribute('pm10', 'number', 'GQ'),
        attribute('no2', 'number', 'GQ'),
      ],
      { entityType: 'AirQualityObserved', geometry: 'point' },
    );
    expect(proposeMappings(air, feeds)[0]?.feedId).toBe('air-stations');
    const traffic = offer([attribute('averageVehicleSpeed'), attribute('intensity')], {
      entityType: 'TrafficFlowObserved',
    });
    expect(proposeMappings(traffic, feeds)[0]?.feedId).toBe('traffic-segments');
  });
});
