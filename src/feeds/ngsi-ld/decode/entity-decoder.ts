// NGSI-LD bytes to rows: one decoder for every representation, straight into the sink. What is common is read from the tape, what is rare as a value.
import { shortenName, type DecodePlan } from '../../mapping/decode-plan.ts';
import { jsonValue } from '../../json/json-value.ts';
import {
  ARRAY,
  ESCAPED_STRING,
  NULL,
  NUMBER,
  OBJECT,
  REPLACED_KEY,
  type JsonTape,
} from '../../json/json-tape.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { KeyTable } from '../../json/key-table.ts';
import { ByteInterner } from '../../text/byte-interner.ts';
import { readGeometry, writePosition, type GeometryRefusal } from '../../writer/read-geometry.ts';
import type { RefusalLog } from '../../writer/refusal-log.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import { roleOf, type AttributeRole } from './attribute-role.ts';
import { ProgramBuilder } from './program/compile-program.ts';
import type { RowProgram } from './program/row-program.ts';
import { AttributeWriter } from './attribute-writer.ts';
import { DecodedRow, finishRow, type DecodeContext } from './decoded-row.ts';
import { TapeAttribute } from './tape-attribute.ts';

const MAX_TYPES = 1024;

/** Where the rows of one page go; what is refused is counted apart, for a page may be asked for again. */
export interface PageSink {
  readonly context: DecodeContext;
  readonly sink: RowSink;
  readonly refusals: RefusalLog;
  /** The page was begun before: its rows may have come already. */
  readonly mayRepeat: boolean;
}

/** Decodes the entities of one feed. Keys, roles and texts are learned once and kept as long as the feed. */
export class EntityDecoder {
  readonly keys = new KeyTable();
  /** The layout of rows, shared by all pages. */
  readonly template = new RowTemplate(this.keys);
  private readonly plan: DecodePlan;
  private readonly roles: AttributeRole[] = [];
  private readonly row = new DecodedRow();
  /** Of the layout that was worked out last, for its sink. */
  private program: RowProgram | null = null;
  private compiledLayout = 0;
  private compiledSink: RowSink | null = null;
  private readonly attribute: TapeAttribute;
  private readonly writer: AttributeWriter;
  private readonly types = new ByteInterner(MAX_TYPES);
  /** Per type text: 1 wanted, 0 not. */
  private readonly isWanted: number[] = [];
  private readonly id = this.keys.keyOf('id');
  private readonly expandedId = this.keys.keyOf('@id');
  private readonly type = this.keys.keyOf('type');
  private readonly expandedType = this.keys.keyOf('@type');
  private readonly properties = this.keys.keyOf('properties');
  private readonly geometry = this.keys.keyOf('geometry');
  private readonly coordinates = this.keys.keyOf('coordinates');

  constructor(plan: DecodePlan) {
    this.plan = plan;
    this.attribute = new TapeAttribute(this.keys);
    this.writer = new AttributeWriter(this.row);
  }

  /**
   * Decodes the entity at a node. Rows without id, of another type, misplaced, from the future or older than ten years
   * are refused; `number` names the entity where it has no id, `layout` what it shares with other rows (0 = nothing).
   */
  decodeEntity(tape: JsonTape, node: number, number: number, page: PageSink, layout: number): void {
    const isDecoded = this.decodeAnyway(tape, node, number, page);
    if (isDecoded && layout !== 0 && !this.isCompiled(layout, page)) this.compile(layout, page);
  }

  /** The program of a layout; null when its rows are to be decoded one by one. */
  programOf(layout: number, page: PageSink): RowProgram | null {
    return this.isCompiled(layout, page) && this.program ? this.program.begin(page) : null;
  }

  /** Ends a row whose values the program took. */
  finishProgram(page: PageSink): void {
    const { program, template } = this;
    if (!program) return;
    if (program.rareNodes.length > 0) this.decodeRare(program.rareNodes, page);
    program.end();
    this.finish(template.tape, 0, page);
  }

  private decodeRare(nodes: readonly number[], page: PageSink): void {
    const { tape } = this.template;
    this.writer.begin(tape, page);
    for (const node of nodes) if (this.row.refusal === null) this.decodeAttribute(tape, node, page);
  }

  private isCompiled(layout: number, page: PageSink): boolean {
    return this.compiledLayout === layout && this.compiledSink === page.sink;
  }

  /** Decodes an entity without the help of others of its layout; false when it is none. */
  private decodeAnyway(tape: JsonTape, node: number, number: number, page: PageSink): boolean {
    const { row, plan } = this;
    const { refusals, sink } = page;
    const attributes = tape.kindOf(node) === OBJECT ? this.attributesOf(tape, node) : -1;
    const idNode = attributes < 0 ? -1 : this.idOf(tape, node, attributes);
    if (idNode < 0) {
      refusals.refuse(attributes < 0 ? 'not an entity' : 'entity without id', `entity ${number} of the page`);
      return false;
    }
    row.reset(tape, idNode);
    if (!this.hasWantedType(tape, attributes)) {
      refusals.refuse(`entity is not of type ${plan.spec.entityType}`, row.id);
      return false;
    }
    if (isPlainText(tape, idNode)) sink.beginRowOfBytes(tape.view, tape.fromOf(idNode), tape.toOf(idNode));
    else sink.beginRow(row.id);
    this.writer.begin(tape, page);
    const end = tape.nextOf(attributes);
    for (let member = attributes + 1; member < end && row.refusal === null; member = tape.nextOf(member))
      this.decodeAttribute(tape, member, page);
    this.finish(tape, node, page);
    return true;
  }

  private finish(tape: JsonTape, node: number, page: PageSink): void {
    if (this.row.refusal === null) this.decodePlace(tape, node, page);
    finishRow(this.row, page, this.plan.byColumn.length === 0);
  }

  /** Works out the program of the layout of the row on the template's tape. */
  private compile(layout: number, page: PageSink): void {
    const { template } = this;
    const { tape } = template;
    this.program = null;
    this.compiledLayout = layout;
    this.compiledSink = page.sink;
    const idNode = tape.member(0, this.id);
    if (idNode < 0 || !isPlainText(tape, idNode)) return;
    const attributes = this.attributesOf(tape, 0);
    const builder = new ProgramBuilder(template, page.sink);
    builder.addId(idNode);
    if (attributes !== 0) builder.expectText(tape.member(0, this.type));
    for (const key of [this.type, this.expandedType]) {
      const type = tape.member(attributes, key);
      if (type < 0) continue;
      if (!isPlainText(tape, type)) return;
      builder.expectText(type);
    }
    const end = tape.nextOf(attributes);
    for (let member = attributes + 1; member < end; member = tape.nextOf(member))
      this.addToProgram(builder, tape, member);
    if (this.addPlaceToProgram(builder, tape, attributes !== 0)) this.program = builder.build(page, this.row);
  }

  private addToProgram(builder: ProgramBuilder, tape: JsonTape, node: number): void {
    const key = tape.keyOf(node);
    if (key === REPLACED_KEY) return;
    const role = this.roles[key] ?? this.learnRole(key);
    if (role.isIgnored) return;
    if (tape.kindOf(node) === NULL) return builder.expectKind(node);
    if (role.isGeometry) {
      if (!this.addPointToProgram(builder, tape, node)) builder.addRareGeometry(node);
    } else if (this.attribute.read(tape, node)) builder.addAttribute(node, role, this.attribute);
    else builder.addRare(node);
  }

  /** The geometry of a Feature, where no attribute places the row; false when that is not for a program. */
  private addPlaceToProgram(builder: ProgramBuilder, tape: JsonTape, isFeature: boolean): boolean {
    const geometry = tape.member(0, this.geometry);
    if (geometry < 0 || builder.place === 'point') return true;
    return isFeature && builder.place === 'none' && this.addPointToProgram(builder, tape, geometry);
  }

  private addPointToProgram(builder: ProgramBuilder, tape: JsonTape, node: number): boolean {
    const coordinates = this.findGeometry(tape, node) ? this.pointIn(tape) : -1;
    if (coordinates >= 0) builder.addPoint(tape.member(this.geometryNode, this.type), coordinates + 1);
    return coordinates >= 0;
  }

  private decodeAttribute(tape: JsonTape, node: number, page: PageSink): void {
    const key = tape.keyOf(node);
    if (key === REPLACED_KEY) return;
    const role = key < 0 ? roleOf(tape.nameOf(node), this.plan) : (this.roles[key] ?? this.learnRole(key));
    if (role.isIgnored || tape.kindOf(node) === NULL) return;
    if (role.isGeometry && this.decodeGeometry(tape, node, page)) return;
    const { attribute, writer } = this;
    if (attribute.read(tape, node)) {
      if (!role.isGeometry) writer.writeNode(role, attribute);
      else if (attribute.value >= 0) this.takeGeometry(jsonValue(tape, attribute.value), page);
      return;
    }
    const reading = writer.readValue(jsonValue(tape, node));
    if (role.isGeometry) this.takeGeometry(reading.value, page);
    else writer.writeReading(role, reading);
  }

  private learnRole(key: number): AttributeRole {
    return (this.roles[key] = roleOf(this.keys.names[key] ?? '', this.plan));
  }

  /** The attributes of an entity: those of a GeoJSON Feature lie in `properties`. */
  private attributesOf(tape: JsonTape, node: number): number {
    const properties = tape.member(node, this.properties);
    const isFeature = properties >= 0 && tape.kindOf(properties) === OBJECT && this.isFeature(tape, node);
    return isFeature ? properties : node;
  }

  private isFeature(tape: JsonTape, node: number): boolean {
    const type = tape.member(node, this.type);
    return type >= 0 && tape.isString(type) && tape.text(type) === 'Feature';
  }

  /** The node of an entity's id, a text or a number that is not empty; -1 when there is none. */
  private idOf(tape: JsonTape, entity: number, attributes: number): number {
    let node = tape.member(entity, this.id);
    if (node < 0 || tape.kindOf(node) === NULL) node = tape.member(attributes, this.expandedId);
    if (node < 0 || tape.kindOf(node) === NULL) node = tape.member(attributes, this.id);
    if (node < 0) return -1;
    const isText = tape.isString(node) && tape.toOf(node) > tape.fromOf(node);
    return isText || tape.kindOf(node) === NUMBER ? node : -1;
  }

  private hasWantedType(tape: JsonTape, attributes: number): boolean {
    if (this.plan.entityTypes.size === 0) return true;
    let node = tape.member(attributes, this.type);
    if (node < 0 || tape.kindOf(node) === NULL) node = tape.member(attributes, this.expandedType);
    if (node < 0 || tape.kindOf(node) === NULL) return true;
    if (!tape.isString(node) || tape.kindOf(node) === ESCAPED_STRING)
      return this.isWantedType(jsonValue(tape, node));
    const type = this.types.intern(tape.view, tape.fromOf(node), tape.toOf(node));
    if (type < 0) return this.isWantedType(tape.text(node));
    const known = this.isWanted[type];
    if (known !== undefined) return known === 1;
    const wanted = this.isWantedType(this.types.texts[type]);
    this.isWanted[type] = wanted ? 1 : 0;
    return wanted;
  }

  private isWantedType(type: unknown): boolean {
    const { entityTypes, shortNames } = this.plan;
    const types = Array.isArray(type) ? type : [type];
    return types.some(
      (one) =>
        typeof one === 'string' && (entityTypes.has(one) || entityTypes.has(shortenName(one, shortNames))),
    );
  }

  /** A Feature's geometry, or plain latitude and longitude, where the entity had no geometry attribute. */
  private decodePlace(tape: JsonTape, entity: number, page: PageSink): void {
    const { row } = this;
    if (row.hasGeometry) return;
    const geometry = tape.member(entity, this.geometry);
    if (geometry >= 0 && this.isFeature(tape, entity) && !this.decodeGeometry(tape, geometry, page))
      this.takeGeometry(jsonValue(tape, geometry), page);
    if (!row.hasGeometry && !(Number.isNaN(row.lon) || Number.isNaN(row.lat)))
      this.takeGeometry({ type: 'Point', coordinates: [row.lon, row.lat] }, page);
  }

  /** Takes a geometry as it stands at a node or is the `value` of an attribute; false when it is neither. */
  private decodeGeometry(tape: JsonTape, node: number, page: PageSink): boolean {
    if (!this.findGeometry(tape, node)) return false;
    const coordinates = this.pointIn(tape);
    if (coordinates < 0) this.takeGeometry(jsonValue(tape, this.geometryNode), page);
    else {
      const [lon, lat] = [tape.numberOf(coordinates + 1), tape.numberOf(coordinates + 2)];
      this.noteGeometry(writePosition(lon, lat, page.context.bounds, page.sink), page);
    }
    return true;
  }

  /** Set by `findGeometry`: nodes of a geometry and its coordinates. */
  private geometryNode = -1;
  private coordinatesNode = -1;

  private findGeometry(tape: JsonTape, node: number): boolean {
    if (tape.kindOf(node) !== OBJECT) return false;
    this.geometryNode = node;
    this.coordinatesNode = tape.member(node, this.coordinates);
    if (this.coordinatesNode >= 0) return true;
    this.geometryNode = this.attribute.valueOf(tape, node);
    if (this.geometryNode < 0 || tape.kindOf(this.geometryNode) !== OBJECT) return false;
    this.coordinatesNode = tape.member(this.geometryNode, this.coordinates);
    return this.coordinatesNode >= 0;
  }

  /** The coordinates of the geometry just found, when it is a point for a feed of points; else -1. */
  private pointIn(tape: JsonTape): number {
    const { coordinatesNode: coordinates } = this;
    if (this.plan.spec.geometry !== 'point' || !this.isPoint(tape, this.geometryNode)) return -1;
    const lat = coordinates + 2;
    if (tape.kindOf(coordinates) !== ARRAY || lat >= tape.nextOf(coordinates)) return -1;
    return tape.kindOf(coordinates + 1) === NUMBER && tape.kindOf(lat) === NUMBER ? coordinates : -1;
  }

  private isPoint(tape: JsonTape, geometry: number): boolean {
    const type = tape.member(geometry, this.type);
    if (type < 0 || !tape.isString(type) || tape.toOf(type) - tape.fromOf(type) !== 5) return false;
    return tape.text(type) === 'Point';
  }

  private takeGeometry(value: unknown, page: PageSink): void {
    if (value === undefined || value === null) return;
    const { context, sink } = page;
    this.noteGeometry(readGeometry(value, this.plan.spec.geometry, context.bounds, sink), page);
  }

  private noteGeometry(refusal: GeometryRefusal | null, page: PageSink): void {
    const { row } = this;
    if (refusal?.scope === 'row') row.refusal = refusal.reason;
    else if (refusal) page.refusals.refuse(refusal.reason, row.id);
    else row.hasGeometry = true;
  }
}

function isPlainText(tape: JsonTape, node: number): boolean {
  return tape.isString(node) && tape.kindOf(node) !== ESCAPED_STRING;
}
