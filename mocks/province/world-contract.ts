// The contract between the simulated world and the protocols that serve it: entities in Smart Data Models vocabulary.
import type { Blockage } from './traffic/incident-impact.ts';
import type { Transit } from './transit/transit.ts';

/** GeoJSON geometry in WGS84 lon/lat. */
export type WorldGeometry =
  | { type: 'Point'; coordinates: [number, number] }
  | { type: 'LineString'; coordinates: [number, number][] }
  | { type: 'Polygon'; coordinates: [number, number][][] }
  | { type: 'MultiPolygon'; coordinates: [number, number][][][] };

/** One attribute of an entity at one instant; `unitCode` is UN/CEFACT Rec 20, `observedAtMs` epoch milliseconds UTC. */
export interface WorldAttribute {
  kind: 'property' | 'relationship' | 'geo' | 'language';
  /** Property: number, string, boolean, array or object; relationship: URN; geo: GeoJSON; language: {vi, en}. */
  value: unknown;
  unitCode?: string;
  observedAtMs?: number;
}

/** One entity as a context broker would hold it at one instant. */
export interface WorldEntity {
  /** `urn:ngsi-ld:<Type>:<local id>` */
  id: string;
  type: string;
  attributes: Record<string, WorldAttribute>;
}

/** Everything of one entity type. Pure in `atMs`: the same question has the same answer for ever. */
export interface EntityKind {
  type: string;
  /** How often each entity reports; a state at `atMs` is the last report at or before it. */
  cadenceMs: number;
  /** Entities held by the broker at `atMs`, in a stable order. */
  list(atMs: number): WorldEntity[];
  /** The same list in parts, for readers who let others work between them; absent where the whole costs little. */
  parts?(atMs: number): Iterable<readonly WorldEntity[]>;
  /** One entity at `atMs`, or undefined when the broker does not hold it then. */
  get(id: string, atMs: number): WorldEntity | undefined;
  /** The attributes of `get` that have an `observedAtMs`, for readers of many instants. */
  reportsOf?(id: string, atMs: number): Record<string, WorldAttribute> | undefined;
  /** Entity ids that exist at any time in [fromMs, toMs]. */
  idsBetween(fromMs: number, toMs: number): string[];
  /**
   * For registers, whose entities come, change seldom and go: every `observedAtMs` of the entity's attributes in
   * [fromMs, toMs], ascending, each once. A kind without it is looked at once a cadence.
   */
  changesBetween?(id: string, fromMs: number, toMs: number): number[];
}

/** One CAP message as issued; `references` are identifiers of earlier messages of the same sender. */
export interface WorldWarning {
  identifier: string;
  sender: string;
  sentMs: number;
  status: 'Actual' | 'Exercise' | 'Test';
  msgType: 'Alert' | 'Update' | 'Cancel';
  references: { identifier: string; sentMs: number }[];
  category: string;
  event: { vi: string; en: string };
  headline: { vi: string; en: string };
  description: { vi: string; en: string };
  instruction: { vi: string; en: string };
  urgency: 'Immediate' | 'Expected' | 'Future' | 'Past' | 'Unknown';
  severity: 'Extreme' | 'Severe' | 'Moderate' | 'Minor' | 'Unknown';
  certainty: 'Observed' | 'Likely' | 'Possible' | 'Unlikely' | 'Unknown';
  onsetMs: number;
  expiresMs: number;
  areas: {
    description: string;
    polygons: [number, number][][];
    geocodes: { name: string; value: string }[];
  }[];
  senderName: string;
  /** CAP `parameter` pairs, e.g. the disaster risk level of QĐ 18/2021. */
  parameters: { name: string; value: string }[];
}

/** Which reports are asked for: those requested in [fromMs, toMs], and of them only those that are open at the instant. */
export interface ReportSpan {
  fromMs: number;
  toMs: number;
  isOpenOnly: boolean;
}

/** The reports held at an instant that a span is asked for, in parts and in a stable order; days cost as they are looked at. */
export type ListReports = (atMs: number, span: ReportSpan) => Iterable<readonly WorldEntity[]>;

/** The simulated province. */
export interface World {
  seed: number;
  kinds: ReadonlyMap<string, EntityKind>;
  /** The buses and their lines, for the protocols of public transport; absent in a world without them. */
  transit?: () => Transit;
  /** The reports of citizens of `service_requests`, day by day, for report lines that are asked for a span of them. */
  citizenReports?: ListReports;
  /** What blocks lanes at an instant. */
  blockagesAt?: (tMs: number) => readonly Blockage[];
  /** Every CAP message sent in [atMs - 72 h, atMs], newest first. */
  warnings(atMs: number): WorldWarning[];
}

/** The parts of the province pack that the world lives on; loaded by fetch in a page, by fs in Node. */
export interface WorldGeography {
  roads: GeoJSON.FeatureCollection<GeoJSON.LineString>;
  units: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
  water: GeoJSON.FeatureCollection;
  places: GeoJSON.FeatureCollection<GeoJSON.Point>;
}
