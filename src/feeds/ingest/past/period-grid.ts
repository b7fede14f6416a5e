// Values of many entities over many periods, as a sink for connectors: one array a column, entity after entity.
import type { ColumnMapping } from '#kernel/feed/feed.ts';
import type { PeriodSink } from '../../connector/connector.ts';
import type { Periods } from '../../connector/periods.ts';

/** A grid of entities by periods; missing numbers are NaN, missing texts ''. */
export class PeriodGrid implements PeriodSink {
  readonly periods: Periods;
  readonly ids: string[] = [];
  private readonly rows = new Map<string, number>();
  private readonly columnNames: readonly string[];
  private readonly numbers = new Map<string, number[]>();
  private readonly texts = new Map<string, string[]>();
  private readonly observedAt: number[] = [];

  constructor(periods: Periods, mappings: readonly ColumnMapping[]) {
    this.periods = periods;
    this.columnNames = mappings.map(({ column }) => column);
  }

  setNumber(id: string, column: number, period: number, value: number): void {
    const name = this.columnNames[column] ?? '';
    const values = this.numbers.get(name) ?? [];
    this.numbers.set(name, values);
    values[this.cell(id, period)] = value;
  }

  setText(id: string, column: number, period: number, value: string): void {
    const name = this.columnNames[column] ?? '';
    const values = this.texts.get(name) ?? [];
    this.texts.set(name, values);
    values[this.cell(id, period)] = value;
  }

  setPresent(id: string, period: number, observedAtMs: number): void {
    const cell = this.cell(id, period);
    const known = this.observedAt[cell] ?? Number.NaN;
    if (!(known >= observedAtMs)) this.observedAt[cell] = observedAtMs;
  }

  /** Adds an entity without values, so that it counts as missing. */
  addEntity(id: string): void {
    this.cell(id, 0);
  }

  /** True when some entity had a number of this column in some period. */
  hasNumbers(column: string): boolean {
    return this.numbers.has(column);
  }

  /** True when the row exists in some period by its own data. */
  hasRow(row: number): boolean {
    const { count } = this.periods;
    for (let period = 0; period < count; period += 1)
      if (!Number.isNaN(this.observedAtMs(row, period))) return true;
    return false;
  }

  /** Row of an entity, or -1. */
  rowOf(id: string): number {
    return this.rows.get(id) ?? -1;
  }

  /** A number; NaN when missing. */
  numberAt(column: string, row: number, period: number): number {
    return this.numbers.get(column)?.[row * this.periods.count + period] ?? Number.NaN;
  }

  /** A text; '' when missing. */
  textAt(column: string, row: number, period: number): string {
    return this.texts.get(column)?.[row * this.periods.count + period] ?? '';
  }

  /** Phenomenon time of a row in a period; NaN when it does not exist then. */
  observedAtMs(row: number, period: number): number {
    return this.observedAt[row * this.periods.count + period] ?? Number.NaN;
  }

  private cell(id: string, period: number): number {
    let row = this.rows.get(id);
    if (row === undefined) {
      row = this.ids.length;
      this.ids.push(id);
      this.rows.set(id, row);
    }
    return row * this.periods.count + period;
  }
}
