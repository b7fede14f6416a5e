// From one row that has been decoded to the program of all rows of its layout.
import { ARRAY, FALSE, NUMBER, STRING, TRUE, type JsonTape } from '../../../json/json-tape.ts';
import type { RowTemplate } from '../../../json/row-template.ts';
import { conversionFor, type ColumnTarget } from '../../../mapping/decode-plan.ts';
import { toUcum } from '#kernel/units.ts';
import type { RowSink } from '../../../writer/row-sink.ts';
import type { AttributeRole } from '../attribute-role.ts';
import type { DecodedRow } from '../decoded-row.ts';
import type { PageSink } from '../entity-decoder.ts';
import { RowProgram } from './row-program.ts';
import * as step from './row-step.ts';
import type { Step } from './row-step.ts';
import type { TapeAttribute } from '../tape-attribute.ts';
import { isIsoStart, MAX_TEXT_LENGTH } from '../write-unknown-attribute.ts';

/** Collects the steps of one row, attribute by attribute. */
export class ProgramBuilder {
  /** What places the row so far. */
  place: 'none' | 'point' | 'rare' = 'none';
  private readonly steps: Step[] = [];
  private readonly rareNodes: number[] = [];
  private valueCount = 0;
  /** Slots whose text is the same in every row. */
  private readonly constants = new Set<number>();
  private readonly tape: JsonTape;
  private readonly template: RowTemplate;
  private readonly sink: RowSink;
  private dating: { node: number; order: number } | null = null;
  private isObserved = false;

  constructor(template: RowTemplate, sink: RowSink) {
    this.tape = template.tape;
    this.template = template;
    this.sink = sink;
  }

  /** The entity's id, a text. */
  addId(node: number): void {
    this.add({ kind: step.BEGIN_ROW, node });
  }

  /** The value must be the same text in every row. */
  expectText(node: number): void {
    this.constants.add(this.template.slotOf(node));
  }

  /** The value must be of the same kind in every row. */
  expectKind(node: number): void {
    this.add({ kind: step.SAME_KIND, node, expected: this.tape.kindOf(node) });
  }

  /** The attribute is to be decoded from the tape. */
  addRare(node: number): void {
    this.rareNodes.push(node);
    for (let inner = node; inner < this.tape.nextOf(node); inner += 1)
      if (this.tape.kindOf(inner) < ARRAY) this.add({ kind: step.KEEP, node: inner });
  }

  /** The attribute that places the row is to be decoded from the tape. */
  addRareGeometry(node: number): void {
    this.place = 'rare';
    this.addRare(node);
  }

  /** A point whose type stands at `type` and whose coordinates begin with the node `lon`. */
  addPoint(type: number, lon: number): void {
    this.place = 'point';
    this.expectText(type);
    this.add({ kind: step.TAKE_LONGITUDE, node: lon });
    this.add({ kind: step.TAKE_LATITUDE, node: lon + 1 });
  }

  /** An attribute that `TapeAttribute` could read. */
  addAttribute(node: number, role: AttributeRole, attribute: TapeAttribute): void {
    const { value, unitNode, unitCode, observedAt } = attribute;
    // A plain value has no members and no languages: columns of such get nothing from it.
    const targets = (role.targets ?? []).filter(({ isPlain }) => isPlain);
    const unknown = role.targets ? null : this.unknownStep(role.short, value, unitCode);
    const isCommon = role.targets
      ? targets.every((target) => this.isCommon(target, value, unitCode))
      : unknown !== null;
    if (value < 0 || role.isCoordinate || !isCommon) return this.addRare(node);
    if (unitNode >= 0) this.expectText(unitNode);
    if (role.targets && observedAt >= 0) {
      this.isObserved = true;
      this.add({ kind: step.OBSERVE, node: observedAt });
    }
    this.noteDate(value, role);
    for (const target of targets) this.addTarget(target, value, unitCode);
    if (unknown) this.add(unknown);
  }

  /** The program, once all is added; null where values would come before the id. */
  build(page: PageSink, row: DecodedRow): RowProgram | null {
    // What dates the values dates the row.
    if (this.dating && !this.isObserved) this.addDating(this.dating);
    this.keepUntaken();
    const chains = this.chainSteps();
    const [first] = chains.filter(({ kind }) => kind !== step.KEEP);
    if (first?.kind !== step.BEGIN_ROW) return null;
    const { template, rareNodes, valueCount } = this;
    const texts = chains.filter(({ kind }) => step.isTextStep(kind)).map(({ slot }) => slot);
    const separators = template.separatorsOf(
      chains.map(({ slot }) => slot),
      new Set(texts),
    );
    const steps = [...chains, step.createStep({ kind: step.END_ROW, slot: -1, node: -1 })];
    steps.forEach((one, index) => (one.separator = separators[index] ?? null));
    return new RowProgram(page, row, this.tape, { steps, rareNodes, valueCount });
  }

  /** Values that nobody takes may be anything. */
  private keepUntaken(): void {
    const { template, constants } = this;
    const taken = new Set(this.steps.map(({ slot }) => slot));
    for (let slot = 0; slot < template.slotCount; slot += 1)
      if (!taken.has(slot) && !constants.has(slot))
        this.add({ kind: step.KEEP, node: template.nodeOf(slot) });
  }

  /** The first step of each slot, in their order; those that have the same value follow it. */
  private chainSteps(): Step[] {
    const sorted = this.steps.toSorted((a, b) => a.slot - b.slot || a.kind - b.kind);
    sorted.forEach((one, index) => {
      const before = sorted[index - 1];
      if (before?.slot === one.slot) before.next = one;
    });
    return sorted.filter(({ slot }, index) => sorted[index - 1]?.slot !== slot);
  }

  private add(given: Partial<Step> & Pick<Step, 'kind' | 'node'>): Step {
    const created = step.createStep({ ...given, slot: this.template.slotOf(given.node) });
    this.steps.push(created);
    return created;
  }

  private noteDate(node: number, { rowTimeOrder }: AttributeRole): void {
    if (!this.tape.isString(node) || !this.isTime(node)) return;
    if (rowTimeOrder >= (this.dating?.order ?? Number.POSITIVE_INFINITY)) return;
    this.dating = { node, order: rowTimeOrder };
  }

  /** The attribute that dates the row may be read as a time already. */
  private addDating({ node, order }: { node: number; order: number }): void {
    const time = this.steps.find(
      (one) => one.node === node && (one.kind === step.SET_TIME || one.kind === step.SET_UNKNOWN_TIME),
    );
    if (time) time.expected = order;
    else this.add({ kind: step.DATE_ROW, node, expected: order });
  }

  private isCommon(target: ColumnTarget, value: number, unitCode: string): boolean {
    const { tape } = this;
    if (value < 0) return false;
    if (target.kind === 'number') {
      if (target.hasCodes || tape.kindOf(value) !== NUMBER) return false;
      return typeof conversionFor(target, unitCode) !== 'string';
    }
    if (tape.kindOf(value) !== STRING) return false;
    if (target.kind === 'text') return true;
    return target.lowest === -Infinity && target.highest === Infinity && this.isTime(value);
  }

  private isTime(node: number): boolean {
    return isIsoStart(this.tape, this.tape.fromOf(node), this.tape.toOf(node));
  }

  private addTarget(target: ColumnTarget, node: number, unitCode: string): void {
    const { column, lowest, highest } = target;
    this.valueCount += 1;
    if (target.kind !== 'number') {
      this.add({ kind: target.kind === 'text' ? step.SET_TEXT : step.SET_TIME, node, column });
      return;
    }
    const conversion = conversionFor(target, unitCode);
    if (typeof conversion !== 'string')
      this.add({ kind: step.SET_NUMBER, node, column, ...conversion, lowest, highest });
  }

  /** The step of an attribute that no mapping names; null where its column is of another kind or unit, or there is none. */
  private unknownStep(
    name: string,
    node: number,
    unitCode: string,
  ): Pick<Step, 'kind' | 'node' | 'column'> | null {
    const { tape, sink } = this;
    if (node < 0) return null;
    if (tape.kindOf(node) === NUMBER || isFlag(tape, node)) {
      const unit = unitCode === '' ? '' : (toUcum(unitCode) ?? unitCode);
      const column = sink.extraColumn(name, 'number', unit);
      return column < 0 ? null : { kind: isFlag(tape, node) ? step.SET_FLAG : step.SET_NUMBER, node, column };
    }
    const length = tape.toOf(node) - tape.fromOf(node);
    if (tape.kindOf(node) !== STRING || length === 0 || length > MAX_TEXT_LENGTH) return null;
    const isTime = this.isTime(node);
    const column = sink.extraColumn(name, isTime ? 'time' : 'text', '');
    return column < 0 ? null : { kind: isTime ? step.SET_UNKNOWN_TIME : step.SET_UNKNOWN_TEXT, node, column };
  }
}

function isFlag(tape: JsonTape, node: number): boolean {
  return tape.kindOf(node) === TRUE || tape.kindOf(node) === FALSE;
}
