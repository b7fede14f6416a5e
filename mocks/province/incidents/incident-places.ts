// Where incidents happen: on busy roads, at low crossings, beaches, ports, parks, hills and settlements of the pack.
import { bell, hashText, uniform } from '../noise/hash.ts';
import type { RoadLink, RoadNetwork } from '../traffic/road-network.ts';
import type { AdministrativeUnit, UnitLookup } from '../unit-lookup.ts';
import { whenAsked } from '../noise/when-asked.ts';
import type { WorldGeography } from '../world-contract.ts';
import type { PlaceRule } from './kinds/incident-kind.ts';

/** Where one incident happens. */
export interface IncidentPlace {
  lon: number;
  lat: number;
  link: RoadLink | undefined;
  unit: AdministrativeUnit | undefined;
  text: { vi: string; en: string };
}

interface Anchor {
  lon: number;
  lat: number;
  spreadKm: number;
  name: { vi: string; en: string };
}

/** Hills with roads under them; anchors of landslides and forest fires. */
const HILLS: readonly Anchor[] = [
  { lon: 107.062, lat: 10.366, spreadKm: 0.5, name: { vi: 'Núi Lớn', en: 'Núi Lớn hill' } },
  { lon: 107.08, lat: 10.334, spreadKm: 0.3, name: { vi: 'Núi Nhỏ', en: 'Núi Nhỏ hill' } },
  { lon: 107.128, lat: 10.545, spreadKm: 1.5, name: { vi: 'Núi Dinh', en: 'Núi Dinh mountain' } },
  { lon: 107.09, lat: 10.625, spreadKm: 1.2, name: { vi: 'Núi Thị Vải', en: 'Núi Thị Vải mountain' } },
  { lon: 107.266, lat: 10.41, spreadKm: 1, name: { vi: 'Núi Minh Đạm', en: 'Minh Đạm mountain' } },
  { lon: 106.615, lat: 8.7, spreadKm: 1, name: { vi: 'Vườn quốc gia Côn Đảo', en: 'Côn Đảo National Park' } },
];
const BEACHES: readonly Anchor[] = [
  { lon: 107.098, lat: 10.336, spreadKm: 0.25, name: { vi: 'Bãi Sau', en: 'Bãi Sau beach' } },
  { lon: 107.071, lat: 10.349, spreadKm: 0.15, name: { vi: 'Bãi Trước', en: 'Bãi Trước beach' } },
  { lon: 107.24, lat: 10.386, spreadKm: 0.3, name: { vi: 'Bãi biển Long Hải', en: 'Long Hải beach' } },
  { lon: 107.45, lat: 10.471, spreadKm: 0.3, name: { vi: 'Bãi biển Hồ Tràm', en: 'Hồ Tràm beach' } },
];

const offsetLon = (stream: number, km: number) => (bell(stream, 21) * km) / 109.4;
const offsetLat = (stream: number, km: number) => (bell(stream, 22) * km) / 110.6;

function anchorsOf(geography: WorldGeography, kinds: readonly string[], spreadKm: number): Anchor[] {
  return geography.places.features.flatMap((feature) => {
    const facts = (feature.properties ?? {}) as Record<string, unknown>;
    if (!kinds.includes(String(facts['kind']))) return [];
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const vi = String(facts['nameVi'] ?? '');
    return [{ lon, lat, spreadKm, name: { vi, en: String(facts['nameEn'] ?? vi) } }];
  });
}

/** A choice among links in proportion to `weigh`; their running sums are made by the first choice. */
function weighted(linksOf: () => readonly RoadLink[], weigh: (link: RoadLink) => number) {
  const running = whenAsked(() => {
    const links = linksOf();
    const bounds = new Float64Array(links.length);
    let sum = 0;
    for (const [index, link] of links.entries()) bounds[index] = sum += weigh(link);
    return { links, bounds, sum };
  });
  return (share: number): RoadLink | undefined => {
    const { links, bounds, sum } = running();
    let low = 0;
    let high = links.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > share * sum) high = middle;
      else low = middle + 1;
    }
    return links[low];
  };
}

/** The places that incidents gather around, read by the first one that does. */
function anchorSets(geography: WorldGeography, lookup: UnitLookup) {
  const fromUnits = () =>
    lookup.units.map(({ lon, lat, name }): Anchor => ({ lon, lat, spreadKm: 1.2, name }));
  const named = (kinds: readonly string[], spreadKm: number, otherwise: () => readonly Anchor[]) =>
    whenAsked(() => {
      const anchors = anchorsOf(geography, kinds, spreadKm);
      return anchors.length > 0 ? anchors : otherwise();
    });
  return {
    settlements: whenAsked(() => [...fromUnits(), ...anchorsOf(geography, ['settlement', 'admin'], 0.8)]),
    industry: named(['industrial-park', 'power-plant'], 0.5, fromUnits),
    ports: named(['port', 'fishing-port'], 0.25, fromUnits),
    beaches: named(['beach'], 0.25, () => BEACHES),
  };
}

/** Builds the chooser: the same stream and rule give the same place for ever. */
export function createIncidentPlaces(geography: WorldGeography, network: RoadNetwork, lookup: UnitLookup) {
  const allLinks = () => network.links;
  const chooseBusy = weighted(allLinks, (link) => link.capacityPerHour * link.lengthM * (1 + link.urban));
  const chooseStreet = weighted(allLinks, (link) => link.lengthM * (0.05 + link.urban));
  const chooseLow = weighted(
    () => {
      const prone = network.links.filter((link) => link.urban > 0.15 && hashText(link.segmentId) % 7 === 0);
      return prone.length > 0 ? prone : network.links;
    },
    (link) => link.lengthM,
  );
  const { settlements, industry, ports, beaches } = anchorSets(geography, lookup);

  const onRoad = (link: RoadLink | undefined, stream: number): IncidentPlace => {
    const inner = link?.coordinates ?? [];
    const at = inner[Math.floor(uniform(stream, 20) * inner.length)] ?? [link?.lon ?? 0, link?.lat ?? 0];
    const unit = (link && lookup.byCode(link.unitCode)) ?? lookup.unitAt(at[0], at[1]);
    const road = link?.name || link?.road || '';
    return {
      lon: at[0],
      lat: at[1],
      link,
      unit,
      text: { vi: `${road}, ${unit?.name.vi ?? ''}`, en: `${link?.road ?? ''}, ${unit?.name.en ?? ''}` },
    };
  };
  const near = (anchors: readonly Anchor[], stream: number, driftKm = 0): IncidentPlace => {
    const anchor = anchors[Math.floor(uniform(stream, 23) * anchors.length)] ?? HILLS[0];
    const lon = (anchor?.lon ?? 0) + offsetLon(stream, anchor?.spreadKm ?? 0) + driftKm / 109.4;
    const lat = (anchor?.lat ?? 0) + offsetLat(stream, anchor?.spreadKm ?? 0) - driftKm / 110.6;
    const unit = lookup.unitAt(lon, lat);
    const [vi, en] = [anchor?.name.vi ?? '', anchor?.name.en ?? ''];
    const isUnit = vi === unit?.name.vi;
    return {
      lon: Math.round(lon * 1e5) / 1e5,
      lat: Math.round(lat * 1e5) / 1e5,
      link: undefined,
      unit,
      text: isUnit
        ? { vi, en }
        : { vi: `${vi}, ${unit?.name.vi ?? ''}`, en: `${en}, ${unit?.name.en ?? ''}` },
    };
  };
  const rules: Record<PlaceRule, (stream: number) => IncidentPlace> = {
    road: (stream) => onRoad(chooseBusy(uniform(stream, 24)), stream),
    street: (stream) => onRoad(chooseStreet(uniform(stream, 24)), stream),
    'flood-prone': (stream) => onRoad(chooseLow(uniform(stream, 24)), stream),
    industry: (stream) => near(industry(), stream),
    port: (stream) => near(ports(), stream),
    beach: (stream) => near(beaches(), stream),
    hillside: (stream) => near(HILLS, stream),
    forest: (stream) => near(HILLS, stream),
    settlement: (stream) => near(settlements(), stream),
    sea: (stream) => near(beaches(), stream, 6 + 18 * uniform(stream, 25)),
  };
  return (rule: PlaceRule, stream: number): IncidentPlace => rules[rule](stream);
}

/** What `createIncidentPlaces` returns. */
export type ChoosePlace = ReturnType<typeof createIncidentPlaces>;
