// An attribute of an entity as it stands on the tape: value, unit and time as nodes, for the forms that brokers send by the thousand.
import {
  ESCAPED_STRING,
  NUMBER,
  OBJECT,
  REPLACED_KEY,
  TRUE,
  FALSE,
  type JsonTape,
} from '../../json/json-tape.ts';
import type { KeyTable } from '../../json/key-table.ts';
import { ByteInterner } from '../../text/byte-interner.ts';

/** What a member of an attribute is to this reader. */
const OTHER = 0;
const VALUE = 1;
const OBJECT_OF_RELATIONSHIP = 2;
const UNIT_CODE = 3;
const OBSERVED_AT = 4;
/** Makes the whole attribute one for `readAttribute`. */
const RARE = 5;

const ROLES: Readonly<Record<string, number>> = {
  value: VALUE,
  object: OBJECT_OF_RELATIONSHIP,
  unitCode: UNIT_CODE,
  observedAt: OBSERVED_AT,
};
/** Other members that carry or qualify a value. */
const RARE_MEMBERS = new Set(
  [
    '@value languageMap vocab json valueList objectList metadata datasetId',
    'values objects languageMaps vocabs jsons coordinates @id',
  ].flatMap((names) => names.split(' ')),
);
const CORE = 'https://uri.etsi.org/ngsi-ld/';
const MAX_UNITS = 1024;
const NGSI_LD_NULL = 'urn:ngsi-ld:null';

/** One attribute after another; reused for all. */
export class TapeAttribute {
  /** Node of the plain value; -1 when the attribute says nothing. */
  value = -1;
  /** '' when it names none. */
  unitCode = '';
  /** Node of the unit code, or -1. */
  unitNode = -1;
  /** Node of the time, a text without escapes, or -1. */
  observedAt = -1;
  private readonly keys: KeyTable;
  /** Of a typed literal: `{"@type": "DateTime", "@value": "..."}` is the text inside it. */
  private readonly literal: number;
  private readonly roles: number[] = [];
  private readonly units = new ByteInterner(MAX_UNITS);

  constructor(keys: KeyTable) {
    this.keys = keys;
    this.literal = keys.keyOf('@value');
  }

  /**
   * Reads a plain value, a concise or normalized Property with a plain value, or a Relationship to one entity; false
   * for anything else, which `readAttribute` reads from its value.
   */
  read(tape: JsonTape, node: number): boolean {
    this.value = this.observedAt = this.unitNode = -1;
    this.unitCode = '';
    if (tape.kindOf(node) !== OBJECT) return this.take(tape, node);
    let value = -1;
    let target = -1;
    const end = tape.nextOf(node);
    for (let member = node + 1; member < end; member = tape.nextOf(member)) {
      const role = this.roleOf(tape, member);
      if (role === VALUE) value = member;
      else if (role === OBJECT_OF_RELATIONSHIP) target = member;
      else if (role === UNIT_CODE || role === OBSERVED_AT) {
        if (!isPlainString(tape, member)) return false;
        if (role === OBSERVED_AT) this.observedAt = member;
        else {
          this.unitCode = this.textOfUnit(tape, member);
          this.unitNode = member;
        }
      } else if (role === RARE) return false;
    }
    if (value < 0) value = target;
    if (value >= 0 && tape.kindOf(value) === OBJECT) value = tape.member(value, this.literal);
    return value >= 0 && this.take(tape, value);
  }

  /** The `value` member of an attribute without rare members; -1 when there is none. */
  valueOf(tape: JsonTape, node: number): number {
    let value = -1;
    const end = tape.nextOf(node);
    for (let member = node + 1; member < end; member = tape.nextOf(member)) {
      const role = this.roleOf(tape, member);
      if (role === RARE) return -1;
      if (role === VALUE) value = member;
    }
    return value;
  }

  private take(tape: JsonTape, node: number): boolean {
    const kind = tape.kindOf(node);
    if (kind !== NUMBER && kind !== TRUE && kind !== FALSE) {
      if (!isPlainString(tape, node)) return false;
      const length = tape.toOf(node) - tape.fromOf(node);
      if (length === NGSI_LD_NULL.length && tape.text(node) === NGSI_LD_NULL) return true;
    }
    this.value = node;
    return true;
  }

  private roleOf(tape: JsonTape, member: number): number {
    const key = tape.keyOf(member);
    if (key === REPLACED_KEY) return OTHER;
    if (key < 0) return meaningOf(tape.nameOf(member));
    return this.roles[key] ?? (this.roles[key] = meaningOf(this.keys.names[key] ?? ''));
  }

  private textOfUnit(tape: JsonTape, node: number): string {
    const unit = this.units.intern(tape.view, tape.fromOf(node), tape.toOf(node));
    return unit < 0 ? tape.text(node) : (this.units.texts[unit] ?? '');
  }
}

function meaningOf(name: string): number {
  if (RARE_MEMBERS.has(name) || name.startsWith(CORE)) return RARE;
  return Object.hasOwn(ROLES, name) ? (ROLES[name] ?? OTHER) : OTHER;
}

function isPlainString(tape: JsonTape, node: number): boolean {
  return tape.isString(node) && tape.kindOf(node) !== ESCAPED_STRING;
}
