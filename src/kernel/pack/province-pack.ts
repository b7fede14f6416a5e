// A province pack as the product sees it once loaded: names, vintages and camera.
import type { Bounds } from '#kernel/geo.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';

/** A period of administrative division; `groupBy` names the unit property that dissolves units, null for the units themselves. */
export interface Vintage {
  id: string;
  title: LocalizedText;
  /** Local dates, inclusive; null is open. */
  from: string | null;
  until: string | null;
  level: LocalizedText;
  unitCount: number;
  groupBy: string | null;
}

/** A part of the province that lies apart and has a view of its own. */
export interface PackInset {
  id: string;
  name: LocalizedText;
  bounds: Bounds;
}

/** The manifest `pack.json`, as far as faces and map need it. */
export interface PackManifest {
  id: string;
  name: LocalizedText;
  /** False: boundaries are illustrative and every map says so. */
  official: boolean;
  note: LocalizedText;
  bounds: Bounds;
  mainlandBounds: Bounds;
  maxBounds: Bounds;
  insets: readonly PackInset[];
  camera: { lon: number; lat: number; zoom: number };
  vintages: readonly Vintage[];
  /** `short` names the source where there is room for one line only. */
  attribution: readonly { text: string; short?: string; licence: string }[];
}

/** A pack: the manifest is loaded first, its layers only by the faces that draw a map. */
export interface ProvincePack {
  manifest: PackManifest;
  /** Absolute URL of the folder, ends with a slash. */
  url: string;
}

/** The vintage that a person chose, else the one of a local date. */
export function shownVintage(
  vintages: readonly Vintage[],
  chosenId: string | null,
  localDate: string,
): Vintage | undefined {
  return vintages.find(({ id }) => id === chosenId) ?? vintageAt(vintages, localDate);
}

/** The vintage whose period contains a local date `YYYY-MM-DD`; the first of the list (a pack puts its present one there) when none does. */
export function vintageAt(vintages: readonly Vintage[], localDate: string): Vintage | undefined {
  return (
    vintages.find(({ from, until }) => (!from || from <= localDate) && (!until || localDate <= until)) ??
    vintages[0]
  );
}
