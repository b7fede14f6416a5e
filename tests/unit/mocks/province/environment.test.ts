// Air, weather and water follow season, sun, rain and tide.
import { describe, expect, it } from 'vitest';
import { createRainField } from '../../../../mocks/province/weather/rain-field.ts';
import { createRunoff } from '../../../../mocks/province/water/catchment-runoff.ts';
import { levelOf, readReservoirs, storageRatioAt } from '../../../../mocks/province/water/reservoir-state.ts';
import { airEpisode } from '../../../../mocks/stories/air-episode.ts';
import { tropicalStorm } from '../../../../mocks/stories/tropical-storm.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { DAY_MS, geography, HOUR_MS, kindOf, local, meanOf, testWorld, valueOf } from './test-world.ts';

const world = testWorld();

/** Every value of an attribute over some days, each `stepMs`. */
function sample(
  of: World,
  type: string,
  attribute: string,
  fromMs: number,
  days: number,
  stepMs: number,
): number[] {
  const values: number[] = [];
  for (let atMs = fromMs; atMs < fromMs + days * DAY_MS; atMs += stepMs) {
    for (const entity of kindOf(of, type).list(atMs)) {
      if (entity.attributes[attribute]) values.push(valueOf(entity, attribute));
    }
  }
  return values;
}

describe('air', () => {
  it('is dustier in the dry season, and PM2.5 is always part of PM10', () => {
    const dry = sample(world, 'AirQualityObserved', 'pm25', local('2026-02-01T00:00'), 20, 5 * HOUR_MS);
    const wet = sample(world, 'AirQualityObserved', 'pm25', local('2026-08-01T00:00'), 20, 5 * HOUR_MS);
    expect(meanOf(dry)).toBeGreaterThan(1.2 * meanOf(wet));
    expect(Math.max(...dry)).toBeLessThan(90);
    for (const atMs of [local('2026-02-03T07:00'), local('2026-08-03T16:00')]) {
      for (const entity of kindOf(world, 'AirQualityObserved').list(atMs)) {
        expect(valueOf(entity, 'pm25')).toBeLessThanOrEqual(valueOf(entity, 'pm10'));
      }
    }
  });

  it('has its ozone by day and its nitrogen dioxide by traffic', () => {
    const at = (hour: string) => kindOf(world, 'AirQualityObserved').list(local(`2026-03-11T${hour}`));
    const mean = (hour: string, name: string) => meanOf(at(hour).map((entity) => valueOf(entity, name)));
    expect(mean('14:00', 'o3')).toBeGreaterThan(1.8 * mean('05:00', 'o3'));
    expect(mean('19:00', 'no2')).toBeGreaterThan(1.3 * mean('03:00', 'no2'));
  });

  it('reports carbon monoxide in two units that mean the same', () => {
    const listed = kindOf(world, 'AirQualityObserved').list(local('2026-03-11T08:00'));
    const units = listed.map(({ attributes }) => attributes['co']?.unitCode);
    expect(new Set(units)).toEqual(new Set(['GQ', 'GP']));
    for (const entity of listed) {
      const scale = entity.attributes['co']?.unitCode === 'GP' ? 1000 : 1;
      expect(valueOf(entity, 'co') * scale).toBeGreaterThan(150);
      expect(valueOf(entity, 'co') * scale).toBeLessThan(5000);
    }
  });

  it('gets much worse in the story of the episode', () => {
    const atMs = local('2026-02-05T20:00');
    const of = (one: World) =>
      meanOf(
        kindOf(one, 'AirQualityObserved')
          .list(atMs)
          .map((entity) => valueOf(entity, 'pm25')),
      );
    expect(of(testWorld({ story: airEpisode }))).toBeGreaterThan(of(world) + 25);
  });
});

describe('weather', () => {
  it('rains from May to November, in the afternoon rather than before dawn', () => {
    const rain = (month: string) =>
      meanOf(sample(world, 'WeatherObserved', 'precipitation', local(`2026-${month}-01T00:00`), 28, HOUR_MS));
    expect(rain('09')).toBeGreaterThan(10 * rain('02'));
    const hours = (from: number) => {
      let sum = 0;
      for (let day = 0; day < 60; day++) {
        for (let hour = from; hour < from + 4; hour++) {
          const atMs = local('2026-07-01T00:00') + day * DAY_MS + hour * HOUR_MS;
          for (const entity of kindOf(world, 'WeatherObserved').list(atMs))
            sum += valueOf(entity, 'precipitation');
        }
      }
      return sum;
    };
    expect(hours(15)).toBeGreaterThan(2 * hours(4));
  });

  it('stays within what the coast knows', () => {
    const bounds = {
      temperature: [17, 40],
      relativeHumidity: [0.35, 1],
      windSpeed: [0, 20],
      atmosphericPressure: [995, 1022],
    };
    for (const [name, [low = 0, high = 0]] of Object.entries(bounds)) {
      const values = sample(world, 'WeatherObserved', name, local('2026-01-01T00:00'), 365, 41 * HOUR_MS);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
    }
  });

  it('blows harder and presses less when the storm makes landfall', () => {
    const atMs = local('2026-10-25T17:00');
    const id = 'urn:ngsi-ld:WeatherObserved:brvt:vung-tau';
    const storm = kindOf(testWorld({ story: tropicalStorm }), 'WeatherObserved').get(id, atMs);
    const plain = kindOf(world, 'WeatherObserved').get(id, atMs);
    expect(valueOf(storm, 'windSpeed')).toBeGreaterThan(valueOf(plain, 'windSpeed') + 6);
    expect(valueOf(storm, 'atmosphericPressure')).toBeLessThan(valueOf(plain, 'atmosphericPressure') - 6);
  });
});

describe('water', () => {
  it('arrives after the rain: no inflow from a storm before it, a peak some hours later', () => {
    const stormMs = local('2026-03-10T14:00');
    const dry = createRunoff(createRainField(3, () => 0));
    const wet = createRunoff(
      createRainField(3, (_lon, _lat, tMs) => (tMs > stormMs && tMs < stormMs + 2 * HOUR_MS ? 30 : 0)),
    );
    const catchment = { lon: 107.34, lat: 10.6, areaKm2: 300, responseHours: 7 };
    const extra = (hours: number) =>
      wet.inflowM3s(catchment, stormMs + hours * HOUR_MS) -
      dry.inflowM3s(catchment, stormMs + hours * HOUR_MS);
    expect(extra(-1)).toBe(0);
    const course = Array.from({ length: 40 }, (_, hour) => extra(hour));
    const peakHour = course.indexOf(Math.max(...course));
    expect(peakHour).toBeGreaterThanOrEqual(5);
    expect(peakHour).toBeLessThanOrEqual(14);
    expect(extra(60)).toBeLessThan(0.15 * extra(peakHour));
  });

  it('holds reservoirs between empty and a little over full, lowest in May, fullest in November', () => {
    const ratios = sample(
      world,
      'WaterObserved',
      'storageRatio',
      local('2026-01-01T00:00'),
      365,
      53 * HOUR_MS,
    );
    expect(Math.min(...ratios)).toBeGreaterThan(0.08);
    expect(Math.max(...ratios)).toBeLessThan(1.06);
    const may = sample(world, 'WaterObserved', 'storageRatio', local('2026-05-10T00:00'), 5, DAY_MS);
    const november = sample(world, 'WaterObserved', 'storageRatio', local('2026-11-15T00:00'), 5, DAY_MS);
    expect(meanOf(november)).toBeGreaterThan(meanOf(may) + 0.3);
  });

  it('reads level and storage as inverses of each other', () => {
    for (const reservoir of readReservoirs(geography, 1)) {
      for (const ratio of [0.1, 0.4, 0.8, 1, 1.03]) {
        expect(storageRatioAt(reservoir, levelOf(reservoir, ratio))).toBeCloseTo(ratio, 6);
      }
      expect(levelOf(reservoir, 1)).toBeCloseTo(reservoir.normalLevelM, 9);
    }
  });

  it('never jumps: storage moves by less than 2 % of capacity in ten minutes', () => {
    const kind = kindOf(world, 'WaterObserved');
    const id = 'urn:ngsi-ld:WaterObserved:brvt:ho-song-ray';
    let before = valueOf(kind.get(id, local('2026-09-09T00:00')), 'storageRatio');
    for (let step = 1; step < 6 * 24 * 6; step++) {
      const now = valueOf(kind.get(id, local('2026-09-09T00:00') + step * 600_000), 'storageRatio');
      expect(Math.abs(now - before)).toBeLessThan(0.02);
      before = now;
    }
  });

  it('is salty in estuaries at high tide and fresh in reservoirs', () => {
    const listed = kindOf(world, 'WaterQualityObserved').list(local('2026-03-10T12:00'));
    for (const entity of listed) {
      const fresh = valueOf<string>(entity, 'waterBodyType') === 'reservoir';
      if (fresh) expect(valueOf(entity, 'salinity')).toBeLessThan(0.5);
      expect(valueOf(entity, 'pH')).toBeGreaterThan(5.5);
      expect(valueOf(entity, 'pH')).toBeLessThan(9);
      expect(valueOf(entity, 'bod')).toBeLessThan(valueOf(entity, 'cod'));
    }
    const salt = sample(world, 'WaterQualityObserved', 'salinity', local('2026-03-10T00:00'), 2, HOUR_MS);
    expect(Math.max(...salt)).toBeGreaterThan(15);
  });
});
