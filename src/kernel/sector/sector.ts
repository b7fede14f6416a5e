// A sector as one object: which figures, layers and panels it has, and what each face shows. Data, except for what loads lazily.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Predicate } from '#kernel/table/rollup.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { SectorAbout } from './sector-about.ts';

/** Whether more is better, less is better, or a band is. */
export type Direction = 'up' | 'down' | 'band' | 'neutral';

/** Thresholds of a KPI in its own unit, from tolerable to critical; for `band` give [low, high] pairs. */
export interface KpiThresholds {
  medium: number | readonly [number, number];
  high: number | readonly [number, number];
  critical: number | readonly [number, number];
}

/** A key performance indicator as every face needs it at once; what it means and rests on is in the sector's `about.ts`. */
export interface KpiSpec {
  /** `<sector id>.<name>`, fed by a roll-up of the same id in some feed. */
  id: string;
  title: LocalizedText;
  unit: string;
  digits: number;
  direction: Direction;
  /** Feed whose rows it is rolled up from. */
  feed: string;
  /** The calendar period that one value stands for; absent: the state at an instant. */
  period?: CalendarPeriod;
  /** Values of successive periods add up over the year (revenue, births), ratios as ratios of the summed terms; not so for states. */
  flow?: true;
  /** Column with the code of the administrative unit that a row belongs to; absent: a figure of the whole province only. */
  unitColumn?: string;
  thresholds?: KpiThresholds;
  /** In the KPI's unit; its basis is in `about.ts`. */
  target?: { value: number };
}

/** Colour of a layer: one column through one ramp of `theme/ramps`. */
export interface LayerColor {
  column: string;
  ramp: string;
  /** Values at the two ends of the ramp. */
  domain: readonly [number, number];
  /** Class breaks inside the domain for a stepped ramp (n breaks = n + 1 classes); absent = continuous. */
  breaks?: readonly number[];
  /** Legend words of the classes, or of the two ends. */
  words?: readonly LocalizedText[];
}

/** Size of a symbol or width of a line: one column, linear in its root where `scale` is `sqrt`. Sizes in CSS pixels at desk scale. */
export interface LayerSize {
  column?: string;
  domain?: readonly [number, number];
  range: readonly [number, number];
  scale?: 'linear' | 'sqrt';
}

/** Columns by which a row moves on until its next report is due. */
export interface LayerMotion {
  /** A speed, in any unit of speed. */
  speed: string;
  /** Direction of travel, degrees clockwise from north. */
  heading: string;
  /** Where it is known: the way ahead as an encoded polyline (`kernel/polyline.ts`). */
  path?: string;
}

/** One map layer as data; `map/layers/<kind>` draws it. */
export interface LayerSpec {
  /** `<sector id>.<name>` */
  id: string;
  title: LocalizedText;
  feed: string;
  kind: 'points' | 'flows' | 'areas' | 'symbols' | 'vectors' | 'units' | 'hex';
  /** Drawing order, low first; units < hex < areas < flows < points < symbols. */
  order: number;
  visible: boolean;
  opacity: number;
  color: LayerColor;
  size: LayerSize;
  /** `units`: the figure drawn by administrative unit of the vintage shown; `color.column` is `value`, `feed` the figure's own. */
  kpi?: string;
  /** Rows to draw; all when absent. `hex`: rows to count; `color.column` is `count`, or a column whose sum is drawn. */
  where?: readonly Predicate[];
  /** `flows`: draw on the right-hand side of the line's direction. `vectors`: column with degrees the arrow comes from. */
  rightHand?: boolean;
  bearing?: string;
  /** `vectors`: rows that move by themselves between two reports; the symbol points where they go. */
  motion?: LayerMotion;
  /** `symbols`: column with a category word, and the pictogram of each category (`theme/pictograms`). */
  pictogram?: { column: string; by: Readonly<Record<string, string>>; otherwise: string };
  /** Column whose number stands beside the symbol from `labelMinZoom` on. */
  label?: string;
  labelMinZoom?: number;
  minZoom?: number;
  /** Columns on the hover card, most telling first; the title column leads. */
  card: readonly string[];
  titleColumn: string;
}

/** A feed whose rows are events to list: incidents, warnings. */
export interface EventListSpec {
  feed: string;
  titleColumn: string;
  placeColumn: string;
  /** 0 … 4, `kernel/severity.ts`. */
  severityColumn: string;
  startedColumn: string;
  statusColumn?: string;
  ownerColumn?: string;
  dueColumn?: string;
  /** Severity from which an open row needs a leader; 3 (high) when absent. */
  leaderFromSeverity?: number;
  /** Rows that are still open. */
  open: readonly Predicate[];
  /** Plans and projects: a matter for leaders and analysts, never in an operator's list of what happens now. */
  offWall?: true;
}

/** What a panel component receives. */
export interface PanelProps {
  language: 'vi' | 'en';
}

/** A panel: eager title, lazy module whose default export is a React component of PanelProps. */
export interface PanelSpec {
  id: string;
  title: LocalizedText;
  load: () => Promise<{ default: (props: PanelProps) => unknown }>;
}

/** What stands of a sector before its figures are there: its name, its office and its place. */
export interface SectorHead {
  /** Folder name. */
  id: string;
  title: LocalizedText;
  /** The office that answers for the sector, as leaders call it; an object's own responsible unit goes before it. */
  owner: LocalizedText;
  /** Name in `theme/pictograms`. */
  icon: string;
  order: number;
}

/** The order of sectors wherever they stand side by side. */
export function bySectorOrder(a: SectorHead, b: SectorHead): number {
  return a.order - b.order || a.id.localeCompare(b.id);
}

/** A sector. */
export interface SectorSpec extends SectorHead {
  kpis: readonly KpiSpec[];
  layers: readonly LayerSpec[];
  events: readonly EventListSpec[];
  panels: readonly PanelSpec[];
  /** Names of columns, definitions and bases, references: loaded when somebody asks, never before the first figure. */
  about: () => Promise<{ about: SectorAbout }>;
  /** KPI ids by face, most telling first. */
  shows: { wall: readonly string[]; leader: readonly string[] };
}

/** Checks a sector's shape at compile time and returns it unchanged. */
export function defineSector(sector: SectorSpec): SectorSpec {
  return sector;
}
