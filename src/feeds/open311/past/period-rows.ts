// Rows of one past period on their way into histories: the same writer fills both, so that both read a report alike.
import type { PeriodSink } from '../../connector/connector.ts';
import type { RowSink } from '../../writer/row-sink.ts';

/** Hands rows to a PeriodSink once they are whole; set `period` before each row. */
export class PeriodRows implements RowSink {
  period = 0;
  private readonly columns: ReadonlySet<number>;
  private readonly sink: PeriodSink;
  private readonly numbers: Float64Array;
  private readonly texts: string[];
  private id = '';

  constructor(columns: ReadonlySet<number>, sink: PeriodSink, columnCount: number) {
    this.columns = columns;
    this.sink = sink;
    this.numbers = new Float64Array(columnCount);
    this.texts = Array.from({ length: columnCount }, () => '');
  }

  beginRow(id: string): void {
    this.id = id;
    this.numbers.fill(Number.NaN);
    this.texts.fill('');
  }

  beginRowOfBytes(): void {
    throw new Error('records have their ids as texts');
  }

  beginExpectedRow(): number {
    return -1;
  }

  setNumber(column: number, value: number): void {
    this.numbers[column] = value;
  }

  setText(column: number, value: string): void {
    this.texts[column] = value;
  }

  setTextOfBytes(): void {
    throw new Error('records have their values as texts');
  }

  setExpectedText(): number {
    return -1;
  }

  /** Histories have the columns of the feed only. */
  extraColumn(): number {
    return -1;
  }

  beginRing(): void {}

  addPosition(): void {}

  dropGeometry(): void {}

  endRow(observedAtMs: number): boolean {
    this.sink.setPresent(this.id, this.period, observedAtMs);
    for (const column of this.columns) {
      const number = this.numbers[column] ?? Number.NaN;
      const text = this.texts[column] ?? '';
      if (!Number.isNaN(number)) this.sink.setNumber(this.id, column, this.period, number);
      if (text !== '') this.sink.setText(this.id, column, this.period, text);
    }
    return false;
  }

  dropRow(): void {}

  /** What is refused of the past was refused of the present as well. */
  refuse(): void {}
}
