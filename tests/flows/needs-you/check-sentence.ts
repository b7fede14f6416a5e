// Holds a sentence against the engine: its numbers are parsed from the Vietnamese text and compared with what was folded from the rows.
import { expect } from 'vitest';
import type { FigureException } from '#kernel/exception/exception.ts';
import { kpiStatus } from '#kernel/sector/kpi-status.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import { installed, type Morning, type Told } from './needs-you-rig.ts';

const LEVELS = { medium: 'ngưỡng chú ý', high: 'ngưỡng cao', critical: 'ngưỡng nghiêm trọng' } as const;
const NUMBER = String.raw`([−\d.]+(?:,\d+)?)`;

/** What an exception is of, in a word that a test can name. */
export function subjectOf({ exception }: Told): string {
  if (exception.rule === 'many-of-one-kind') return `${exception.feed} × ${exception.events.length}`;
  return 'event' in exception ? exception.event.title : exception.key;
}

/** Fails unless every number of the sentence is the engine's, and its words are whole. */
export async function checkSentence(told: Told, morning: Morning): Promise<void> {
  const { exception, sentence } = told;
  expect(sentence.sentence).not.toMatch(/\{\{|undefined|NaN|null|—|Invalid| {2}| ,|· ·/);
  expect(sentence.sentence).toBe(sentence.sentence.trim().normalize('NFC'));
  expect(sentence.meta.length, `${sentence.sentence}: whose`).toBeGreaterThan(0);
  if (exception.rule === 'beyond-limit') return checkFigure(exception, told, morning);
  if (exception.rule === 'source-silent') return expect.fail('no source is silent here');
  const events = exception.rule === 'many-of-one-kind' ? exception.events : [exception.event];
  for (const { feed, id, title, severityCode, startedMs } of events) {
    const list = installed.events.find((one) => one.feed === feed) ?? expect.fail(feed);
    const table = morning.rig.table(feed);
    const row = table.ids.indexOf(id);
    expect(textAt(table, list.titleColumn, row)).toBe(title);
    expect(numberAt(table, list.severityColumn, row)).toBe(severityCode);
    expect(numberAt(table, list.startedColumn, row)).toBe(startedMs);
    expect(meets(tableReader(table), row, list.open), `${title} is open`).toBe(true);
  }
  if (exception.rule === 'many-of-one-kind') expect(sentence.sentence).toContain(`: ${events.length} việc`);
  else expect(sentence.sentence).toContain(exception.event.title);
}

async function checkFigure(exception: FigureException, { sentence }: Told, morning: Morning): Promise<void> {
  const { kpi, since, period } = exception;
  const engine = morning.engine(kpi.id);
  const lead = sentence.parts.map(({ text }) => text).join('');
  const pattern = new RegExp(
    `${NUMBER}\\D*?, (vượt|thấp hơn) (ngưỡng \\D+?) ${NUMBER}\\D*?\\(ngưỡng ${NUMBER}`,
  );
  const [, value, side, level, excess, limit] = pattern.exec(lead) ?? expect.fail(lead);
  const status = kpiStatus(kpi, engine);
  expect(status === 'high' || status === 'critical' || status === 'medium', `${lead}: ${status}`).toBe(true);
  expect(level).toBe(LEVELS[status as keyof typeof LEVELS]);
  expectSame(value, engine, lead);
  const threshold = kpi.thresholds?.[status as keyof typeof LEVELS] ?? expect.fail(kpi.id);
  const limits: readonly number[] = typeof threshold === 'number' ? [threshold] : threshold;
  expect(limits, lead).toContain(parse(limit));
  expectSame(excess, Math.abs(engine - parse(limit)), lead);
  expect(side).toBe(engine > parse(limit) ? 'vượt' : 'thấp hơn');
  for (const other of exception.also) {
    expect(other.value).toBe(morning.engine(other.kpi.id));
    expect(sentence.also.split('; ').length).toBeLessThanOrEqual(exception.also.length);
  }
  const owner = installed.sectorOfFeed(kpi.feed)?.owner.vi ?? expect.fail(kpi.feed);
  expect(sentence.meta).toContain(owner);
  if (since?.precision === 'about') await checkSince(exception, period, morning);
}

/** The period that begins then is the first beyond the limit of the sentence: by the source's own history. */
async function checkSince(
  { kpi, crossed, since }: FigureException,
  _period: string,
  { rig }: Morning,
): Promise<void> {
  const past = (await rig.past(kpi)) ?? expect.fail(`${kpi.id} has a since and no past`);
  const isBeyond = (value = Number.NaN) =>
    crossed.side === 'above' ? value > crossed.limit : value < crossed.limit;
  const before = past.timesMs.indexOf(since?.atMs ?? Number.NaN);
  expect(before, `${kpi.id}: a period ends when the run begins`).toBeGreaterThanOrEqual(0);
  const values = past.samples.map(({ value }) => value);
  expect(isBeyond(values[before])).toBe(false);
  expect(values.slice(before + 1).every(isBeyond)).toBe(true);
}

/** Equal to as many decimals as are written. */
function expectSame(written: string | undefined, number: number, lead: string): void {
  const decimals = (written?.split(',')[1] ?? '').length;
  expect(Math.abs(parse(written) - number), lead).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
}

/** `1.234,5` and `−0,4`. */
function parse(written = ''): number {
  return Number(written.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}
