// CityWork: road works as the register of a province holds them, from their announcement to half a day after their end.
import { bilingual, dateTime, geo, observed, property, relationship, urn } from '../entity-attributes.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { isHeld, turnsBetween, workStateAt, type RoadWork, type RoadWorks } from './road-work.ts';

const TEXT = {
  roadClosed: { vi: 'Cấm toàn bộ mặt đường', en: 'Road closed' },
  laneReduction: { vi: 'Rào một làn xe', en: 'One lane closed' },
  alternatingTraffic: { vi: 'Xe đi luân phiên từng chiều', en: 'Alternating one-way traffic' },
  laneShift: { vi: 'Thu hẹp, dịch làn xe', en: 'Lanes narrowed and shifted' },
} as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MINUTE_MS = 60_000;

/** `22` as `22:00`. */
const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

function entityAt(work: RoadWork, lookup: UnitLookup, atMs: number): WorldEntity {
  const { kind, links, announcedMs, startMs, endMs } = work;
  const [first] = links;
  const { state, sinceMs } = workStateAt(work, atMs);
  const unit = first && lookup.byCode(first.unitCode);
  const road = first?.name || first?.ref || '';
  const hours = kind.hours;
  const told = (attribute: WorldAttribute): WorldAttribute => ({ ...attribute, observedAtMs: announcedMs });
  const when = hours ? `, ${hourText(hours[0])}–${hourText(hours[1])}` : '';
  const attributes: WorldEntity['attributes'] = {
    name: told(bilingual({ vi: `${kind.name.vi} – ${road}`, en: `${kind.name.en} – ${road}` })),
    description: told(
      bilingual({
        vi: `${TEXT[kind.disposition].vi}${when}${unit ? `, ${unit.name.vi}` : ''}`,
        en: `${TEXT[kind.disposition].en}${when}${unit ? `, ${unit.name.en}` : ''}`,
      }),
    ),
    workState: observed(state, sinceMs),
    workNature: told(property([kind.nature])),
    workDisposition: told(property([kind.disposition])),
    startDate: told(dateTime(startMs)),
    endDate: told(dateTime(endMs)),
    dateLastReported: observed(dateTime(sinceMs).value, sinceMs),
    roadImpacted: told(property([road])),
    countOfRoadImpacted: told(property(1, 'C62')),
    lanesClosed: told(property(work.lanesClosed, 'C62')),
    lanesTotal: told(property(first?.lanes ?? 1, 'C62')),
    contractingAuthority: told(bilingual(kind.authority)),
    location: told(geo({ type: 'LineString', coordinates: work.coordinates })),
    dataProvider: property('Mô phỏng'),
  };
  if (hours)
    attributes['openingHoursSpecification'] = told(
      property(
        DAYS.map((dayOfWeek) => ({ dayOfWeek, opens: hourText(hours[0]), closes: hourText(hours[1]) })),
      ),
    );
  if (first) attributes['refRoadSegment'] = told(relationship(urn('RoadSegment', first.segmentId)));
  if (first) attributes['laneDirection'] = told(property(first.direction));
  if (unit) attributes['areaServed'] = told(property(unit.code));
  return { id: urn('CityWork', work.localId), type: 'CityWork', attributes };
}

/** Builds the kind; works come and go, and turn between work and rest every day that has hours. */
export function createCityWorkKind(works: RoadWorks, lookup: UnitLookup): EntityKind {
  const prefix = urn('CityWork', '');
  const find = (id: string) => (id.startsWith(prefix) ? works.find(id.slice(prefix.length)) : undefined);
  return {
    type: 'CityWork',
    cadenceMs: 5 * MINUTE_MS,
    list: (atMs) => works.heldBetween(atMs, atMs).map((work) => entityAt(work, lookup, atMs)),
    get(id, atMs) {
      const work = find(id);
      return work && isHeld(work, atMs, atMs) ? entityAt(work, lookup, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) =>
      works.heldBetween(fromMs, toMs).map(({ localId }) => urn('CityWork', localId)),
    changesBetween(id, fromMs, toMs) {
      const work = find(id);
      if (!work) return [];
      const turns = turnsBetween(work, fromMs, toMs).map(({ atMs }) => atMs);
      const times = [work.announcedMs, work.startMs, work.endMs, ...turns];
      return [...new Set(times)].filter((atMs) => atMs >= fromMs && atMs <= toMs).sort((a, b) => a - b);
    },
  };
}
