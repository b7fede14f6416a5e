// A figure beyond its limit as a sentence: what, where, how much, beyond which limit by how much.
import { formatAge, formatNumber, formatQuantity } from '#i18n/format.ts';
import type { Text } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import type { FigureException } from '#kernel/exception/exception.ts';
import type { LimitCrossed } from '#kernel/exception/limit-crossed.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiReading } from '#live/kpis.ts';
import type { Installed } from '#session/installed.ts';
import { figureObjects, figureRows, isCountOfRows, type FigureObject } from '../facts/figure-objects.ts';
import type { Sight } from '../facts/gather-facts.ts';
import { objectLayer, sightOfLayer, sightOfObject } from './map-sight.ts';
import {
  completeSentence,
  plain,
  strong,
  type MapSight,
  type Sentence,
  type SentencePart,
} from './sentence.ts';
import { LIMITS, SENTENCE } from './sentence-texts.ts';
import { writeSince, writeTrend } from './write-since.ts';

/** Objects that stand in full; one more than these is still named rather than counted. */
const NAMED = 2;
const ALSO = 3;
const MOST_DIGITS = 3;

/** Writes a figure's exception at the instant of the sight. */
export function writeFigure(
  exception: FigureException,
  sight: Sight,
  installed: Installed,
  text: Text,
): Sentence {
  const { key, rule, severityCode, kpi, since, trend, also } = exception;
  const reading = sight.readings.find((one) => one.kpi.id === kpi.id);
  const feed = installed.feeds.get(kpi.feed);
  const objects = objectsOf(kpi, reading, sight, installed);
  const owner = installed.sectorOfFeed(kpi.feed)?.owner;
  const meta = [
    writeSince(since, kpi.period, sight.nowMs, text),
    writeTrend(trend, text),
    owner ? text.pick(owner) : '',
    reading && !Number.isNaN(reading.ageMs)
      ? text.pick(SENTENCE.reading, { age: formatAge(reading.ageMs, text.language) })
      : '',
  ];
  return completeSentence({
    key,
    rule,
    severityCode,
    parts: figureParts(exception, objects, feed !== undefined && isCountOfRows(kpi, feed), text),
    also: writeAlso(also, text),
    meta: meta.filter((part) => part !== ''),
    kpiId: kpi.id,
    map: mapSightOf(kpi, objects, sight, installed),
  });
}

function figureParts(
  { kpi, value, crossed }: FigureException,
  objects: readonly FigureObject[],
  isCount: boolean,
  text: Text,
): SentencePart[] {
  const { pick, language } = text;
  const digits = telling(crossed, kpi.digits);
  const limit = formatQuantity(crossed.limit, decimalsOf(crossed.limit), kpi.unit, language);
  const excess = writeExcess(crossed.excess, digits, kpi, text);
  const beyond = pick(SENTENCE[crossed.side], { level: pick(LIMITS[crossed.level]), excess, limit });
  const names = objects.map(({ name }) => isolateText(shortenText(name))).filter((name) => name !== '');
  const place = isCount ? '' : (names[0] ?? '');
  return [
    plain(`${pick(kpi.title)}${place === '' ? '' : pick(SENTENCE.at, { place })} `),
    strong(formatQuantity(value, digits, kpi.unit, language)),
    plain(beyond),
    ...(isCount && names.length > 0
      ? [plain(pick(SENTENCE.counted, { names: writeNames(names, 'andMoreObjects', text) }))]
      : []),
  ];
}

/** As many decimals as the figure and its limit have, and more where the distance would read zero: value, limit and distance must agree. */
function telling({ limit, excess }: LimitCrossed, figureDigits: number): number {
  let digits = Math.max(figureDigits, decimalsOf(limit));
  while (digits < MOST_DIGITS && excess < 0.5 * 10 ** -digits) digits += 1;
  return digits;
}

function decimalsOf(limit: number): number {
  return (String(limit).split('.')[1] ?? '').length;
}

/** “A, B và 10 đối tượng khác”. */
export function writeNames(
  names: readonly string[],
  others: 'andMoreObjects' | 'andMoreEvents' | 'andMoreOwners',
  { pick }: Text,
): string {
  const separator = others === 'andMoreEvents' ? '; ' : ', ';
  if (names.length <= NAMED + 1) return names.join(separator);
  const named = names.slice(0, NAMED).join(separator);
  return pick(SENTENCE[others], { names: named, count: names.length - NAMED });
}

/** Two percentages are points apart. */
function writeExcess(excess: number, digits: number, { unit }: KpiSpec, { pick, language }: Text): string {
  return unit === '%'
    ? pick(SENTENCE.points, { number: formatNumber(excess, digits, language) })
    : formatQuantity(excess, digits, unit, language);
}

function writeAlso(also: readonly FigureException[], { pick, language }: Text): string {
  if (also.length === 0) return '';
  const figures = also
    .slice(0, ALSO)
    .map(({ kpi, value }) => `${pick(kpi.title)} ${formatQuantity(value, kpi.digits, kpi.unit, language)}`);
  return pick(SENTENCE.also, { figures: figures.join('; ') });
}

/** The objects behind the figure; none where the table has moved on since the figure was folded, or where they are events. */
function objectsOf(
  kpi: KpiSpec,
  reading: KpiReading | undefined,
  { tableOf, language }: Sight,
  { feeds, layers, events }: Installed,
): FigureObject[] {
  const feed = feeds.get(kpi.feed);
  const table = tableOf(kpi.feed);
  if (!feed || !table || events.some((list) => list.feed === feed.id)) return [];
  const rows = figureRows(kpi, feed, table);
  if (isCountOfRows(kpi, feed) && rows.length !== reading?.value) return [];
  return figureObjects(rows, table, layers, language);
}

/** Where the figure is on the map: its one object, the layer of its objects, or its layer by unit. */
function mapSightOf(
  kpi: KpiSpec,
  objects: readonly FigureObject[],
  { tableOf }: Sight,
  installed: Installed,
): MapSight | null {
  const byUnit = installed.layers.find((layer) => layer.kpi === kpi.id);
  const ofObjects = objectLayer(kpi.feed, installed.layers);
  const layer = objects.length > 0 ? (ofObjects ?? byUnit) : (byUnit ?? ofObjects);
  if (!layer) return null;
  const [only] = objects;
  return objects.length === 1 && only && layer !== byUnit
    ? sightOfObject(kpi.feed, only.id, installed, tableOf(kpi.feed))
    : sightOfLayer(layer, installed);
}
