// ProgrammeSite: where the programme builds: the operations centres, the data centre, and the link of every unit to the centre.
import { bilingual, dateTime, geo, observed, property, urn } from '../entity-attributes.ts';
import { DAY_MS } from '../calendar/local-time.ts';
import { substream } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { localMs } from './commitment.ts';
import { createRegisterKind } from './commitment-kinds.ts';
import { PLACES } from './programme-plan.ts';

const TYPE = 'ProgrammeSite';
/** The units exist since the merger; the first two thirds are linked before the milestone of June 2026, the rest after. */
const MERGED_MS = localMs('2025-07-01');
const FIRST_WAVE = { size: 20, fromMs: localMs('2025-09-08'), toMs: localMs('2026-06-26') };
const SECOND_WAVE = { size: 10, fromMs: localMs('2026-07-20'), toMs: localMs('2027-01-22') };
const BUILD_MS = 55 * DAY_MS;

/** One site; instants in epoch ms. */
interface Site {
  localId: string;
  name: { vi: string; en: string };
  siteKind: 'centre' | 'data-centre' | 'unit-link';
  lon: number;
  lat: number;
  enteredMs: number;
  connectedMs: number;
}

const built = (
  localId: string,
  place: keyof typeof PLACES,
  siteKind: Site['siteKind'],
  name: Site['name'],
  connected: string,
): Site => {
  const { lon, lat } = PLACES[place];
  const connectedMs = localMs(connected);
  return { localId, name, siteKind, lon, lat, enteredMs: connectedMs - 6 * BUILD_MS, connectedMs };
};

const CENTRES: readonly Site[] = [
  built(
    'ioc-vung-tau',
    'vungTau',
    'centre',
    { vi: 'IOC thành phố Vũng Tàu', en: 'Vũng Tàu operations centre' },
    '2020-12-21',
  ),
  built(
    'ioc-tinh',
    'capital',
    'centre',
    { vi: 'IOC tỉnh', en: 'Provincial operations centre' },
    '2022-03-31',
  ),
  built(
    'trung-tam-du-lieu',
    'dataCentre',
    'data-centre',
    { vi: 'Trung tâm dữ liệu tỉnh', en: 'Provincial data centre' },
    '2021-06-15',
  ),
];

/** The links in the order in which they are made. */
function unitLinks(units: readonly StatisticUnit[]): Site[] {
  const order = units.toSorted((a, b) => substream(a.stream, TYPE) - substream(b.stream, TYPE));
  return order.map(({ code, name, lon, lat }, index) => {
    const isFirst = index < FIRST_WAVE.size;
    const { size, fromMs, toMs } = isFirst ? FIRST_WAVE : SECOND_WAVE;
    const share = (isFirst ? index : index - FIRST_WAVE.size) / (size - 1);
    return {
      localId: code,
      name: { vi: `Điểm kết nối ${name.vi}`, en: `Link of ${name.en}` },
      siteKind: 'unit-link',
      lon,
      lat,
      enteredMs: MERGED_MS,
      connectedMs: Math.round((fromMs + share * (toMs - fromMs)) / DAY_MS) * DAY_MS,
    };
  });
}

function siteAt(site: Site, unitCode: string, atMs: number): WorldEntity {
  const { connectedMs, enteredMs } = site;
  const buildMs = Math.max(enteredMs, connectedMs - BUILD_MS);
  const status = atMs >= connectedMs ? 'connected' : atMs >= buildMs ? 'building' : 'planned';
  const sinceMs = { connected: connectedMs, building: buildMs, planned: enteredMs }[status];
  const told = (attribute: WorldAttribute): WorldAttribute => ({ ...attribute, observedAtMs: enteredMs });
  const attributes: WorldEntity['attributes'] = {
    name: told(bilingual(site.name)),
    siteKind: told(property(site.siteKind)),
    status: observed(status, sinceMs),
    areaServed: told(property(unitCode)),
    location: told(geo({ type: 'Point', coordinates: [site.lon, site.lat] })),
    dataProvider: property('Mô phỏng'),
  };
  if (status === 'connected')
    attributes['connectedAt'] = { ...dateTime(connectedMs), observedAtMs: connectedMs };
  return { id: urn(TYPE, site.localId), type: TYPE, attributes };
}

/** The sites as an entity kind. */
export function createSiteKind(units: readonly StatisticUnit[], lookup: UnitLookup): EntityKind {
  const entries = [...CENTRES, ...unitLinks(units)].map((site) => {
    const unitCode =
      site.siteKind === 'unit-link' ? site.localId : (lookup.unitAt(site.lon, site.lat)?.code ?? '');
    const { enteredMs, connectedMs } = site;
    const turns = [enteredMs, connectedMs - BUILD_MS, connectedMs];
    return {
      id: urn(TYPE, site.localId),
      enteredMs,
      read: (atMs: number) => siteAt(site, unitCode, atMs),
      changes: (fromMs: number, toMs: number) =>
        turns.filter((atMs) => atMs >= Math.max(fromMs, enteredMs) && atMs <= toMs),
    };
  });
  return createRegisterKind(TYPE, entries);
}
