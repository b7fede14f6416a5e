// The administrative areas of the vintage shown: names, polygons, and which area a unit of today lies in; read from the pack once, without a map.
import { useSyncExternalStore } from 'react';
import type { Language } from '#kernel/localized-text.ts';
import { shownVintage } from '#kernel/pack/province-pack.ts';
import { localDate } from '#kernel/time/local-time.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import { loadPack, type Pack } from '#pack/load-pack.ts';
import type { PackGeometry, Position } from '#pack/pack-features.ts';
import { getDeployment } from '#session/deployment.ts';
import { useSession } from '#session/session-store.ts';

/** The areas of one vintage; `areaOf` gives undefined for a code that the pack does not know. */
export interface Areas {
  /** What an area is called as a whole, e.g. “xã, phường, đặc khu”. */
  level: Readonly<Record<Language, string>>;
  nameOf(areaCode: string, language: Language): string;
  /** Polygons of each area by its code, in degrees: outer ring first, then its holes. */
  polygons: ReadonlyMap<string, readonly Position[][][]>;
  /** Area of each unit of today, by unit code. */
  areaOfUnit: ReadonlyMap<string, string>;
}

type Loaded = Pack<'units' | 'districts'>['layers'];

let loaded: Loaded | null = null;
let asked: Promise<void> | null = null;
let hasFailed = false;
const listeners = new Set<() => void>();
const byVintage = new Map<string, Areas>();

/** The areas, null until they are wanted and the pack's units are loaded; what failed is asked for again by the next figure that is opened. */
export function useAreas(isWanted = true): Areas | null {
  const layers = useSyncExternalStore(isWanted ? subscribe : subscribeToNothing, () => loaded);
  const chosen = useSession((session) => session.vintage);
  if (!layers) return null;
  const { vintages } = getDeployment().pack.manifest;
  const vintage = shownVintage(vintages, chosen, localDate(shownTimeMs()));
  const known = byVintage.get(vintage?.id ?? '');
  if (known) return known;
  const level = vintage?.level ?? { vi: '', en: '' };
  const areas = vintage?.groupBy ? districtsOf(layers, vintage.id, level) : unitsOf(layers, level);
  byVintage.set(vintage?.id ?? '', areas);
  return areas;
}

/** Whether the areas could not be loaded, and a way to ask for them once more. */
export function useAreasFailure(): { hasFailed: boolean; retry: () => void } {
  return { hasFailed: useSyncExternalStore(listen, () => hasFailed), retry };
}

function retry(): void {
  asked ??= load();
}

function subscribe(listener: () => void): () => void {
  asked ??= load();
  return listen(listener);
}

function subscribeToNothing(): () => void {
  return () => undefined;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(): Promise<void> {
  hasFailed = false;
  const pack = await loadPack(getDeployment().pack.url, ['units', 'districts']);
  if (pack.ok) loaded = pack.value.layers;
  else asked = null;
  hasFailed = !pack.ok;
  for (const listener of listeners) listener();
}

function unitsOf({ units }: Loaded, level: Areas['level']): Areas {
  const names = new Map(units.features.map(({ properties }) => [properties.code, properties]));
  return {
    level,
    nameOf: (code, language) => nameIn(names.get(code), code, language),
    polygons: polygonsOf(units.features),
    areaOfUnit: new Map([...names.keys()].map((code) => [code, code])),
  };
}

function districtsOf({ districts }: Loaded, vintageId: string, level: Areas['level']): Areas {
  const features = districts.features.filter(({ properties }) => properties.vintage === vintageId);
  const own = features.map(({ properties }) => properties);
  const names = new Map(own.map((district) => [district.code, district]));
  return {
    level,
    nameOf: (code, language) => nameIn(names.get(code), code, language),
    polygons: polygonsOf(features),
    areaOfUnit: new Map(own.flatMap(({ code, unitCodes }) => unitCodes.map((unit) => [unit, code] as const))),
  };
}

function polygonsOf(
  features: readonly { properties: { code: string }; geometry: PackGeometry }[],
): Areas['polygons'] {
  return new Map(
    features.map(({ properties: { code }, geometry }) => {
      if (geometry.type === 'MultiPolygon') return [code, geometry.coordinates];
      return [code, geometry.type === 'Polygon' ? [geometry.coordinates] : []];
    }),
  );
}

function nameIn(
  area: { nameVi: string; nameEn: string } | undefined,
  code: string,
  language: Language,
): string {
  if (!area) return code;
  return language === 'vi' ? area.nameVi : area.nameEn;
}
