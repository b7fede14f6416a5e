// How rows move between two reports, by heading and along a way, until the next report is due and no farther.
import { describe, expect, it } from 'vitest';
import { encodePolyline } from '#kernel/polyline.ts';
import { QUALITY } from '#kernel/quality.ts';
import { applyBatch } from '#kernel/table/table.ts';
import { dueAfterMs, movedBy } from '#map/motion/dead-reckoning.ts';
import { positionBasis } from '#map/motion/estimated-position.ts';
import { buildGlide, shownOffset } from '#map/motion/glide-buffers.ts';
import { waitForFrame } from '#map/motion/glide-pace.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { layerSpec } from '../support/layer-spec.ts';
import { batchOf, numbers, pointsAt, texts } from '../support/table-of.ts';

const REPORT_MS = 1_000_000;
const HORIZON_MS = 40_000;
const motion = { speed: 'speed', heading: 'heading', path: 'path' };
const spec = layerSpec({ kind: 'vectors', motion });
const M = 1 / 111_195;

interface Bus {
  speed?: number;
  heading?: number;
  path?: string;
  lon?: number;
  quality?: number;
}

function tableOf(buses: readonly Bus[], reportMs = REPORT_MS) {
  const speed = numbers('speed', ...buses.map((bus) => bus.speed ?? 10));
  const batch = batchOf(
    pointsAt(...buses.flatMap(({ lon = 107 }) => [lon, 0])),
    [
      { ...speed, unit: 'm/s' } as typeof speed,
      numbers('heading', ...buses.map((bus) => bus.heading ?? Number.NaN)),
      texts('path', ...buses.map((bus) => bus.path ?? '')),
    ],
    buses.map(() => reportMs),
  );
  batch.quality.set(buses.map(({ quality = QUALITY.good }) => quality));
  return applyBatch(undefined, batch);
}

function glideOf(buses: readonly Bus[], nowMs = REPORT_MS) {
  const rows = Uint32Array.from(buses, (_, row) => row);
  return buildGlide(undefined, spec, tableOf(buses), rows, nowMs, HORIZON_MS)!;
}
const place = (buses: readonly Bus[], afterMs: number, index = 0) =>
  shownOffset(glideOf(buses), index, REPORT_MS + afterMs).map((metres) => Math.round(metres * 10) / 10);

describe('a row that moves', () => {
  it('goes straight on by its speed, and stops when its next report is due', () => {
    const east = [{ heading: 90 }];
    expect(place(east, 0)).toEqual([0, 0]);
    expect(place(east, 10_000)).toEqual([100, 0]);
    expect(place(east, 40_000)).toEqual([400, 0]);
    expect(place(east, 400_000)).toEqual([400, 0]);
    // A report from ahead of our clock does not move backwards.
    expect(place(east, -5000)).toEqual([0, 0]);
  });

  it('follows the way that it knows, around its corners, and stops at its end', () => {
    const corner = encodePolyline([107, 0, 107 + 100 * M, 0, 107 + 100 * M, 500 * M]);
    expect(place([{ path: corner }], 5000)[0]).toBeCloseTo(50, -1);
    const [east = 0, north = 0] = place([{ path: corner }], 30_000);
    expect(Math.abs(east - 100)).toBeLessThan(3);
    expect(Math.abs(north - 200)).toBeLessThan(3);
    const short = encodePolyline([107, 0, 107 + 100 * M, 0]);
    expect(place([{ path: short }], 40_000)[0]).toBeCloseTo(100, -1);
  });

  it('stands where nothing says how it moves, or nobody believes it', () => {
    for (const bus of [
      { speed: 0, heading: 90 },
      { speed: Number.NaN, heading: 90 },
      { speed: 900, heading: 90 },
      { speed: -3, heading: 90 },
      {},
      { heading: 90, quality: QUALITY.suspect },
    ])
      expect(place([bus], 20_000)).toEqual([0, 0]);
    expect(place([{ path: '???', heading: 0 }], 10_000)).toEqual([0, 100]);
  });

  it('comes softly from where it was shown to where a new report puts it', () => {
    const rows = Uint32Array.of(0);
    const before = tableOf([{ heading: 90 }]);
    const first = buildGlide(undefined, spec, before, rows, REPORT_MS, HORIZON_MS)!;
    // Reckoned 200 m east; reported, after 20 s, only 150 m east.
    const nowMs = REPORT_MS + 20_000;
    const after = tableOf([{ heading: 90, lon: 107 + 150 * M }], nowMs);
    const previous = { table: before, rows, glide: first };
    const glide = buildGlide(previous, spec, after, rows, nowMs, HORIZON_MS)!;
    expect(shownOffset(glide, 0, nowMs)[0]).toBeCloseTo(50, 1);
    expect(glide.correctionM).toBeCloseTo(50, 1);
    const halfWay = shownOffset(glide, 0, nowMs + 750)[0];
    expect(halfWay).toBeGreaterThan(20);
    expect(halfWay).toBeLessThan(45);
    expect(shownOffset(glide, 0, nowMs + 2000)[0]).toBeCloseTo(20, 1);
    // What was shown kilometres off was wrong: no symbol flies across the map.
    const far = tableOf([{ heading: 90, lon: 107.2 }], nowMs);
    expect(buildGlide(previous, spec, far, rows, nowMs, HORIZON_MS)!.correctionM).toBe(0);
  });

  it('is not moved where motion is reduced, nor in layers that do not move', () => {
    const table = tableOf([{ heading: 90 }]);
    expect(buildGlide(undefined, spec, table, Uint32Array.of(0), 0, 0)).toBeNull();
    expect(buildGlide(undefined, layerSpec(), table, Uint32Array.of(0), 0, 1000)).toBeNull();
  });

  it('is written in degrees by the metres of its latitude', () => {
    const [lon, lat] = movedBy([107, 60], [1000, 1000]);
    expect(lon).toBeCloseTo(107 + 2000 * M, 6);
    expect(lat).toBeCloseTo(60 + 1000 * M, 6);
  });
});

describe('frames', () => {
  it('come as often as half a pixel of movement, and not at all while all rest', () => {
    const moving = glideOf([{ heading: 90 }, { speed: 2, heading: 0 }]);
    // Street zoom: 2 m a pixel at 10 m/s; province zoom: 76 m a pixel.
    expect(waitForFrame(moving, REPORT_MS, 2)).toBe(100);
    expect(waitForFrame(moving, REPORT_MS, 0.2)).toBe(66);
    expect(waitForFrame(moving, REPORT_MS, 76)).toBe(3800);
    expect(waitForFrame(moving, REPORT_MS, 1000)).toBe(5000);
    expect(waitForFrame(moving, REPORT_MS + HORIZON_MS, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(waitForFrame(glideOf([{ speed: 0 }]), REPORT_MS, 2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what the inspector says of a place', () => {
  const feed = { cadenceMs: 20_000, pollMs: 15_000 } as FeedSpec;
  it.each([
    ['moving', { heading: 90 }, 10_000],
    ['held', { heading: 90 }, 36_000],
    ['reported', { speed: 0, heading: 90 }, 10_000],
  ])('%s', (basis, bus, ageMs) => {
    expect(dueAfterMs(feed)).toBe(35_000);
    expect(positionBasis(spec, feed, tableOf([bus]), 0, REPORT_MS + ageMs)).toBe(basis);
  });
  it('nothing in a layer of things that stand', () =>
    expect(positionBasis(layerSpec(), feed, tableOf([{}]), 0, REPORT_MS)).toBeNull());
});
