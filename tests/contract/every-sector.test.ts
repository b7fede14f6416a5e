// What every sector promises: its folder name, two languages, known units, figures that are fed, columns that exist.
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiThresholds, LayerSpec, SectorSpec } from '#kernel/sector/sector.ts';
import type { Predicate, RollupMethod } from '#kernel/table/rollup.ts';
import { conversionBetween, isKnownUnit } from '#kernel/units.ts';
import { PICTOGRAMS } from '#theme/pictograms.ts';
import { isRampId } from '#theme/ramp-colors.ts';

const sectorModules = import.meta.glob<{ sector: SectorSpec }>('../../src/sectors/*/sector.ts', {
  eager: true,
});
const feedModules = import.meta.glob<{ feeds: readonly FeedSpec[] }>('../../src/sectors/*/feeds.ts', {
  eager: true,
});
const folderOf = (path: string) => path.split('/').at(-2) ?? '';

const rooms = await Promise.all(
  Object.entries(sectorModules).map(async ([path, { sector }]) => {
    const feeds = feedModules[path.replace('sector.ts', 'feeds.ts')]?.feeds ?? [];
    const { about } = await sector.about();
    return { folder: folderOf(path), sector, about, feeds };
  }),
);
const allFeeds = rooms.flatMap((room) => room.feeds);

/** Every column a feed's table has: its kind, and its unit where it is a number. */
function columnsOf(feed: FeedSpec): Map<string, { kind: string; unit: string | undefined }> {
  return new Map(
    [...feed.columns, ...(feed.derived ?? [])].map(({ column, kind, unit }) => [column, { kind, unit }]),
  );
}

function tableOf(feedId: string) {
  const feed = allFeeds.find(({ id }) => id === feedId);
  return feed ? columnsOf(feed) : expect.fail(`no feed ${feedId}`);
}

/** The columns a layer is drawn from: those of its feed, or what is made of them for units and hexagons. */
function drawnColumns({ kind, feed, kpi: kpiId }: LayerSpec) {
  const table = tableOf(feed);
  if (kind === 'hex')
    return new Map(table).set('count', { kind: 'number', unit: '{count}' }).set('name', TEXT);
  if (kind !== 'units') return table;
  const kpi = rooms.flatMap(({ sector }) => sector.kpis).find(({ id }) => id === kpiId);
  expect(kpi?.feed, `the figure ${kpiId}`).toBe(feed);
  expect(kpi?.unitColumn, `${kpiId} by unit`).toBeDefined();
  return new Map([
    ['value', { kind: 'number', unit: kpi?.unit }],
    ['name', TEXT],
  ]);
}

const TEXT = { kind: 'text', unit: undefined };

const LEAST_FIGURES = 6;
const DAY_MS = 86_400_000;
/** Days of the shortest period of each kind. */
const SHORTEST_DAYS = { hour: 1 / 24, day: 1, week: 7, month: 28, quarter: 90, year: 365 } as const;
/** Schools state nothing from the last day before Tết to the first after it. */
const LONGEST_HOLIDAY_DAYS = 17;

/** Every text of an object in two languages, with its path for the message. */
function textsOf(value: unknown, path = ''): [path: string, text: LocalizedText][] {
  if (value === null || typeof value !== 'object') return [];
  if ('vi' in value && 'en' in value) return [[path, value as LocalizedText]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`));
}

function inputsOf(method: RollupMethod): string[] {
  if ('numerator' in method) return [method.numerator, method.denominator];
  if ('weight' in method) return [method.column, method.weight];
  return 'column' in method ? [method.column] : [];
}

function expectPredicates(predicates: readonly Predicate[] | undefined, table: ReturnType<typeof columnsOf>) {
  for (const { column, value } of predicates ?? []) {
    const kind = table.get(column)?.kind ?? expect.fail(`predicate on unknown column ${column}`);
    const sample = Array.isArray(value) ? (value as unknown[])[0] : value;
    if (sample !== undefined)
      expect(typeof sample === 'string', `predicate on ${column}`).toBe(kind === 'text');
  }
}

it('finds the sectors of the agreement, with more than a hundred figures and twenty layers', () => {
  expect(rooms.length).toBeGreaterThanOrEqual(17);
  expect(Object.keys(feedModules).length).toBe(rooms.length);
  expect(rooms.flatMap(({ sector }) => sector.kpis).length).toBeGreaterThan(100);
  expect(rooms.flatMap(({ sector }) => sector.layers).length).toBeGreaterThan(20);
});

it('shares no id between sectors', () => {
  const ids = rooms.flatMap(({ sector, feeds }) => [
    ...feeds.map(({ id }) => `feed ${id}`),
    ...sector.kpis.map(({ id }) => `kpi ${id}`),
    ...sector.layers.map(({ id }) => `layer ${id}`),
    ...sector.panels.map(({ id }) => `panel ${id}`),
    `order ${sector.order}`,
  ]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('feeds every figure from exactly one roll-up, and every roll-up feeds a figure', () => {
  const fed = allFeeds.flatMap(({ rollups }) => rollups.map(({ kpi }) => kpi)).toSorted();
  const declared = rooms.flatMap(({ sector }) => sector.kpis.map(({ id }) => id)).toSorted();
  expect(fed).toEqual(declared);
});

describe.each(rooms)('sector $folder', ({ folder, sector, about, feeds }) => {
  it('is named as its folder and carries its name in its ids', () => {
    expect(sector.id).toBe(folder);
    for (const { id } of [...sector.kpis, ...sector.layers, ...sector.panels]) {
      expect(id).toMatch(new RegExp(`^${folder}\\.[a-z0-9-]+$`));
    }
    expect(PICTOGRAMS).toHaveProperty(sector.icon);
  });

  it.each(textsOf({ sector, about, feeds }))('says %s in two languages', (_path, { vi, en }) => {
    for (const text of [vi, en]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text.normalize('NFC')).toBe(text);
    }
    const wordsWithoutMarks = /^[\x20-\x7e]*$/.test(vi) && /[a-z]{2,} +[a-z]{2,}/i.test(vi);
    expect(wordsWithoutMarks, `“${vi}” looks like Vietnamese without its marks`).toBe(false);
    if (vi === en) expect(vi, 'a text that is the same in both languages').not.toMatch(/[a-z]{5,}/);
  });

  it('reads columns with known units, ordered ranges and unique names', () => {
    for (const feed of feeds) {
      const names = [...feed.columns, ...(feed.derived ?? [])].map(({ column }) => column);
      expect(new Set(names).size, feed.id).toBe(names.length);
      for (const { column, kind, unit, assumedUnit, range } of feed.columns) {
        if (kind === 'number') expect(isKnownUnit(unit ?? ''), `${feed.id}.${column}`).toBe(true);
        else expect(unit).toBeUndefined();
        if (assumedUnit) expect(conversionBetween(assumedUnit, unit ?? '')).toBeDefined();
        if (range) expect(range[0]).toBeLessThan(range[1]);
      }
      for (const { column, kind, unit } of feed.derived ?? []) {
        if (kind === 'number') expect(isKnownUnit(unit ?? ''), `${feed.id}.${column}`).toBe(true);
      }
      for (const column of feed.history?.columns ?? []) {
        expect(feed.columns.find((one) => one.column === column)?.kind).toBe('number');
      }
      expect(feed.pollMs).toBeLessThanOrEqual(feed.cadenceMs);
    }
  });

  it('derives columns that survive a row with nothing in it', () => {
    for (const { column, kind, compute } of feeds.flatMap(({ derived }) => derived ?? [])) {
      const value = compute({
        number: () => Number.NaN,
        text: () => '',
        observedAtMs: Number.NaN,
        nowMs: 0,
        hourly: () => new Float64Array(0),
      });
      expect(typeof value, column).toBe(kind === 'text' ? 'string' : 'number');
    }
  });

  it('has figures, a layer and a panel of its own', () => {
    expect(sector.kpis.length).toBeGreaterThanOrEqual(LEAST_FIGURES);
    expect(sector.layers.length).toBeGreaterThanOrEqual(1);
    expect(sector.panels.length).toBeGreaterThanOrEqual(1);
  });

  it('states figures for the period after which the next is due, and adds up none but those of periods', () => {
    for (const { id, feed: feedId, period, flow } of sector.kpis) {
      const feed = feeds.find((one) => one.id === feedId) ?? expect.fail(`${id}: no feed ${feedId}`);
      if (flow) expect(period, `${id} adds up over periods`).toBeDefined();
      if (feed.lifetime !== 'report') continue;
      const days = SHORTEST_DAYS[period ?? expect.fail(`${id}: the period that is stated`)];
      expect(feed.cadenceMs / DAY_MS, `${id}: due after a ${period}`).toBeGreaterThanOrEqual(days);
      expect(feed.cadenceMs / DAY_MS, `${id}: late after a ${period}`).toBeLessThanOrEqual(
        1.5 * days + LONGEST_HOLIDAY_DAYS,
      );
    }
  });

  it('rolls up columns that exist, in the unit of the figure', () => {
    for (const feed of feeds) {
      const table = columnsOf(feed);
      for (const { kpi: kpiId, unit, scale = 1, where, method } of feed.rollups) {
        const kpi =
          sector.kpis.find(({ id }) => id === kpiId) ?? expect.fail(`${kpiId} is not of this sector`);
        expect(kpi.feed, kpiId).toBe(feed.id);
        expect(kpi.unit, kpiId).toBe(unit);
        expect(isKnownUnit(unit), kpiId).toBe(true);
        expectPredicates(where, table);
        if (method.kind === 'shareWhere') expectPredicates(method.matching, table);
        const units = inputsOf(method).map((column) => {
          expect(table.get(column)?.kind, `${kpiId} reads ${column}`).toBe('number');
          return table.get(column)?.unit ?? '';
        });
        const isShare = ['ratioOfSums', 'shareWhere', 'shareFresh'].includes(method.kind);
        const from = isShare ? '1' : (units[0] ?? '{count}');
        if (method.kind === 'ratioOfSums') expect(units[0], kpiId).toBe(units[1]);
        expect(conversionBetween(from, unit)?.factor, `${kpiId}: scale from ${from} to ${unit}`).toBeCloseTo(
          scale,
          12,
        );
      }
    }
  });

  it('orders thresholds from tolerable to critical in the direction of the figure', () => {
    for (const { id, direction, thresholds, target } of sector.kpis) {
      if (direction === 'neutral') expect(thresholds ?? target, id).toBeUndefined();
      if (thresholds) expectOrdered(id, direction, thresholds);
      if (target && typeof thresholds?.medium === 'number') {
        const isTolerable =
          direction === 'up' ? target.value >= thresholds.medium : target.value <= thresholds.medium;
        expect(isTolerable, `${id}: on target must not be an alarm`).toBe(true);
      }
    }
  });

  it('says of every figure, and of none besides, what it means and what its target rests on', () => {
    expect(Object.keys(about.kpis).toSorted()).toEqual(sector.kpis.map(({ id }) => id).toSorted());
    for (const { id, target } of sector.kpis) {
      const { definition, target: basis } = about.kpis[id] ?? expect.fail(id);
      expect(definition.vi.endsWith('.') && definition.en.endsWith('.'), `${id}: a sentence`).toBe(true);
      expect(basis !== undefined, `${id}: a target with its basis`).toBe(target !== undefined);
      if (basis?.due !== undefined) expect(basis.due, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('compares figures with published values whose period, basis and address are said', () => {
    for (const [id, { references = [] }] of Object.entries(about.kpis)) {
      for (const { value, period, basis, source } of references) {
        expect(Number.isFinite(value), id).toBe(true);
        for (const text of [period, basis]) expect(text.vi && text.en, id).not.toBe('');
        expect(`${period.vi} ${period.en}`, `${id}: the year of ${value}`).toMatch(
          /\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b/,
        );
        expect(source, id).toMatch(/^https?:\/\/[^/]+/);
      }
    }
  });

  it('breaks figures down by a column of text that holds unit codes', () => {
    for (const { id, feed, unitColumn } of sector.kpis)
      if (unitColumn !== undefined) expect(tableOf(feed).get(unitColumn)?.kind, id).toBe('text');
  });

  it('draws layers from columns, ramps and pictograms that exist', () => {
    for (const layer of sector.layers) {
      const table = drawnColumns(layer);
      expect(feeds.map(({ id }) => id)).toContain(layer.feed);
      const { column, ramp, domain, breaks, words } = layer.color;
      const numbers = [column, layer.size.column, layer.label, layer.bearing].filter(
        (name) => name !== undefined,
      );
      for (const name of numbers) expect(table.get(name)?.kind, `${layer.id}: ${name}`).toBe('number');
      expect(isRampId(ramp), `${layer.id}: ramp ${ramp}`).toBe(true);
      expect(domain[0]).toBeLessThan(domain[1]);
      expect(breaks?.every((limit, index) => limit > (breaks[index - 1] ?? domain[0]))).not.toBe(false);
      if (breaks) expect(breaks.at(-1)).toBeLessThan(domain[1]);
      expect(words, `${layer.id}: legend words`).toHaveLength(breaks ? breaks.length + 1 : 2);
      expect(layer.size.range[0]).toBeLessThanOrEqual(layer.size.range[1]);
      if (layer.size.column) expect(layer.size.domain, layer.id).toBeDefined();
      expectPredicates(layer.where, tableOf(layer.feed));
      expect(table.get(layer.titleColumn)?.kind, layer.id).toBe('text');
      for (const name of layer.card) expect(table.has(name), `${layer.id}: card ${name}`).toBe(true);
      for (const name of Object.values(layer.pictogram?.by ?? {})) expect(PICTOGRAMS).toHaveProperty(name);
      if (layer.pictogram) {
        expect(table.get(layer.pictogram.column)?.kind).toBe('text');
        expect(PICTOGRAMS).toHaveProperty(layer.pictogram.otherwise);
      }
      if (layer.kind === 'vectors') expect(layer.bearing ?? layer.motion?.heading, layer.id).toBeDefined();
      const { speed = '', heading, path = '' } = layer.motion ?? {};
      if (heading !== undefined) {
        expect(layer.kind, layer.id).toBe('vectors');
        expect(conversionBetween(table.get(speed)?.unit ?? '', 'm/s'), layer.id).toBeDefined();
        expect(table.get(heading)?.unit, layer.id).toBe('deg');
        if (path !== '') expect(table.get(path)?.kind, layer.id).toBe('text');
      }
    }
  });

  it('fits each layer to the geometry of its feed and orders units under hexagons under areas under lines under points under symbols', () => {
    // A symbol stands at the middle of a line.
    const geometry = {
      points: ['point'],
      symbols: ['point', 'line'],
      vectors: ['point'],
      flows: ['line'],
      areas: ['polygon'],
      hex: ['point'],
      units: ['none', 'point', 'line', 'polygon'],
    };
    for (const layer of sector.layers) {
      expect(geometry[layer.kind]).toContain(allFeeds.find(({ id }) => id === layer.feed)?.geometry);
    }
    const rank = { units: 0, hex: 1, areas: 2, flows: 3, points: 4, vectors: 4, symbols: 5 };
    const ordered = rooms.flatMap((room) => room.sector.layers).toSorted((a, b) => a.order - b.order);
    const ranks = ordered.map(({ kind }) => rank[kind]);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('lists events from columns of the right kind', () => {
    for (const list of sector.events) {
      const table = tableOf(list.feed);
      const kind = (name: string | undefined) => (name === undefined ? undefined : table.get(name)?.kind);
      for (const name of [list.titleColumn, list.placeColumn]) expect(kind(name), name).toBe('text');
      expect(kind(list.severityColumn)).toBe('number');
      expect(kind(list.startedColumn)).toBe('time');
      if (list.dueColumn) expect(kind(list.dueColumn)).toBe('time');
      if (list.statusColumn) expect(kind(list.statusColumn)).toBe('text');
      if (list.ownerColumn) expect(kind(list.ownerColumn)).toBe('text');
      expectPredicates(list.open, table);
    }
  });

  it('names every column of every feed and whatever is counted in a hexagon, in its unit, and none besides', () => {
    const hexes = sector.layers.filter(({ kind }) => kind === 'hex');
    const columns = [
      ...feeds.flatMap((feed) =>
        [...columnsOf(feed)].map(([name, facts]) => [`${feed.id}.${name}`, facts] as const),
      ),
      ...hexes.flatMap((layer) =>
        [...new Set(['count', layer.color.column])].map((name) => {
          const facts = drawnColumns(layer).get(name) ?? expect.fail(`${layer.id}: ${name}`);
          return [`${layer.id}.${name}`, facts] as const;
        }),
      ),
    ];
    expect(Object.keys(about.metrics).toSorted()).toEqual(columns.map(([key]) => key).toSorted());
    for (const [key, { kind, unit }] of columns) {
      const metric = about.metrics[key] ?? expect.fail(key);
      expect(metric.unit, key).toBe(kind === 'number' ? unit : undefined);
      if (kind === 'number') expect(metric.digits, key).toBeTypeOf('number');
    }
  });

  it('shows on its faces only figures that it has, each once', () => {
    const ids = new Set(sector.kpis.map(({ id }) => id));
    for (const shown of Object.values(sector.shows)) {
      expect(shown.length).toBeGreaterThan(0);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('has panels that load', async () => {
    expect(sector.panels.length).toBeGreaterThan(0);
    for (const panel of sector.panels) {
      const module = await panel.load();
      expect(module.default, panel.id).toBeTypeOf('function');
    }
  });
});

function expectOrdered(id: string, direction: string, { medium, high, critical }: KpiThresholds) {
  const levels = [medium, high, critical];
  if (direction === 'band') {
    const lows = levels.map((level) => (typeof level === 'number' ? Number.NaN : level[0]));
    const highs = levels.map((level) => (typeof level === 'number' ? Number.NaN : level[1]));
    expect(lows, id).toEqual(lows.toSorted((a, b) => b - a));
    expect(highs, id).toEqual(highs.toSorted((a, b) => a - b));
    return;
  }
  const numbers = levels.filter((level) => typeof level === 'number');
  expect(numbers, id).toHaveLength(3);
  const ordered = numbers.toSorted((a, b) => (direction === 'up' ? b - a : a - b));
  expect(numbers, id).toEqual(ordered);
  expect(new Set(numbers).size, id).toBe(3);
}
