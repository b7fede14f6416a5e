// From one row that has been decoded to the program of all rows of its layout.
import { NUMBER, type JsonTape } from '../../json/json-tape.ts';
import { conversionFor, type ColumnTarget } from '../../mapping/decode-plan.ts';
import { toUcum } from '#kernel/units.ts';
import { ByteInterner } from '../../text/byte-interner.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import type { AttributeRole } from './attribute-role.ts';
import * as step from './row-program.ts';
import { RowProgram, type Step } from './row-program.ts';
import type { TapeAttribute } from './tape-attribute.ts';
import { isIsoStart, MAX_TEXT_LENGTH } from './write-unknown-attribute.ts';

/** Collects the steps of one row, attribute by attribute. */
export class ProgramBuilder {
  private readonly tape: JsonTape;
  private readonly sink: RowSink;
  private readonly steps: Step[] = [];
  private readonly rareNodes: number[] = [];
  private readonly texts = new ByteInterner();
  private valueCount = 0;
  private dating: Step | null = null;
  private isObserved = false;

  constructor(tape: JsonTape, sink: RowSink) {
    this.tape = tape;
    this.sink = sink;
  }

  /** The value must be the same text in every row. */
  expectText(node: number): void {
    const { tape, texts } = this;
    const expected = texts.intern(tape.view, tape.fromOf(node), tape.toOf(node));
    this.steps.push(step.createStep({ kind: step.SAME_TEXT, node, expected, texts }));
  }

  /** The value must be of the same kind in every row. */
  expectKind(node: number): void {
    this.steps.push(step.createStep({ kind: step.SAME_KIND, node, expected: this.tape.kindOf(node) }));
  }

  /** The attribute is to be decoded without the program. */
  addRare(node: number): void {
    this.rareNodes.push(node);
  }

  /** A point whose type stands at `type` and whose coordinates begin with the node `lon`. */
  addPoint(type: number, lon: number): void {
    this.expectText(type);
    this.steps.push(step.createStep({ kind: step.PLACE_POINT, node: lon }));
  }

  /** An attribute that `TapeAttribute` could read. */
  addAttribute(node: number, role: AttributeRole, attribute: TapeAttribute): void {
    const { value, unitNode, observedAt } = attribute;
    const targets = role.targets ?? [];
    if (
      value < 0 ||
      role.isCoordinate ||
      !targets.every((target) => this.isCommon(target, value, attribute.unitCode))
    )
      return this.addRare(node);
    if (targets.length === 0 && !this.isCommonUnknown(value)) return this.addRare(node);
    if (unitNode >= 0) this.expectText(unitNode);
    if (targets.length > 0 && observedAt >= 0) {
      this.isObserved = true;
      this.steps.push(step.createStep({ kind: step.OBSERVE, node: observedAt }));
    }
    const isDate = this.tape.isString(value) && this.isTime(value);
    if (isDate && role.rowTimeOrder < (this.dating?.expected ?? Number.POSITIVE_INFINITY))
      this.dating = step.createStep({ kind: step.DATE_ROW, node: value, expected: role.rowTimeOrder });
    for (const target of targets) this.addTarget(target, value, attribute.unitCode);
    if (targets.length === 0) this.addUnknown(role.short, value, attribute.unitCode);
  }

  /** The program, once all attributes are added. */
  build(layout: number, idNode: number): RowProgram {
    // What dates the values dates the row.
    if (this.dating && !this.isObserved) this.steps.push(this.dating);
    return new RowProgram(layout, this.sink, idNode, this.steps, this.rareNodes, this.valueCount);
  }

  private isCommon(target: ColumnTarget, value: number, unitCode: string): boolean {
    const { tape } = this;
    if (!target.isPlain) return false;
    if (target.kind === 'number') {
      if (target.hasCodes || tape.kindOf(value) !== NUMBER) return false;
      return typeof conversionFor(target, unitCode) !== 'string';
    }
    return tape.isString(value) && (target.kind === 'text' || this.isTime(value));
  }

  private isCommonUnknown(value: number): boolean {
    const { tape } = this;
    if (tape.kindOf(value) === NUMBER) return true;
    const length = tape.toOf(value) - tape.fromOf(value);
    return tape.isString(value) && length > 0 && length <= MAX_TEXT_LENGTH;
  }

  private isTime(node: number): boolean {
    return isIsoStart(this.tape, this.tape.fromOf(node), this.tape.toOf(node));
  }

  private addTarget(target: ColumnTarget, node: number, unitCode: string): void {
    const { column, lowest, highest } = target;
    this.valueCount += 1;
    if (target.kind !== 'number') {
      const kind = target.kind === 'text' ? step.SET_TEXT : step.SET_TIME;
      this.steps.push(step.createStep({ kind, node, column, lowest, highest }));
      return;
    }
    const conversion = conversionFor(target, unitCode);
    if (typeof conversion === 'string') return;
    const { factor, offset } = conversion;
    this.steps.push(
      step.createStep({ kind: step.SET_NUMBER, node, column, factor, offset, lowest, highest }),
    );
  }

  private addUnknown(name: string, node: number, unitCode: string): void {
    const { tape, sink } = this;
    const isNumber = tape.kindOf(node) === NUMBER;
    const kind = isNumber ? 'number' : this.isTime(node) ? 'time' : 'text';
    const unit = isNumber && unitCode !== '' ? (toUcum(unitCode) ?? unitCode) : '';
    const column = sink.extraColumn(name, kind, unit);
    if (column < 0) return;
    const stepKind = isNumber
      ? step.SET_NUMBER
      : kind === 'time'
        ? step.SET_UNKNOWN_TIME
        : step.SET_UNKNOWN_TEXT;
    this.steps.push(step.createStep({ kind: stepKind, node, column }));
  }
}
