// Each system's course: when its level was approved, which of the four layers protect it, its drills, and critical flaws until they are patched.
import { DAY_MS, dayOf, localDate, localDay, weekday } from '../calendar/local-time.ts';
import { bell, hashText, roundAtRandom, uniform } from '../noise/hash.ts';
import type { Agency } from './agencies.ts';
import { SHARED_SYSTEMS } from './system-list.ts';

/** One system. */
export interface InformationSystem {
  id: string;
  name: { vi: string; en: string };
  agency: Agency;
  /** 1 … 5, NĐ 85/2016. */
  level: number;
  stream: number;
  /** Local days on which the level dossier was submitted and approved, and each of the four layers came. */
  submittedDay: number;
  approvedDay: number;
  layerDays: readonly [number, number, number, number];
}

const FIRST_DAY = dayOf(2019, 1, 1);
/** Days until the last system has its level approved, and all four layers. */
const APPROVAL_SPAN = 9.4 * 365;
const LAYER_SPANS = [3.5 * 365, 8.2 * 365, 9.2 * 365, 8.8 * 365] as const;
/** Critical flaws a month in a system of level 1; a level more adds as many components. */
const FLAWS_A_MONTH = 0.2;
const LONGEST_PATCH_DAYS = 75;

/** Every system: shared ones, and the committees’ own. */
export function readSystems(agencies: readonly Agency[]): readonly InformationSystem[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const committees = agencies.filter(({ id }) => id.startsWith('ubnd-'));
  const shared = SHARED_SYSTEMS.flatMap(([id, agencyId, vi, en, level]) => {
    const agency = byId.get(agencyId);
    return agency ? [liveSystem(id, { vi, en }, agency, level)] : [];
  });
  const own = committees.map((agency) => {
    const name = { vi: 'Trang thông tin và một cửa điện tử', en: 'Website and one-stop office' };
    return liveSystem(`mot-cua-${agency.unitCode}`, name, agency, 2);
  });
  return [...shared, ...own];
}

function liveSystem(
  id: string,
  name: InformationSystem['name'],
  agency: Agency,
  level: number,
): InformationSystem {
  const stream = hashText(`information system/${id}`);
  // Systems of high levels are asked first.
  const rank = Math.min(0.999, uniform(stream, 1) * (level >= 3 ? 0.92 : 1.04));
  const approvedDay = FIRST_DAY + Math.round(APPROVAL_SPAN * rank ** 1.15);
  const layer = (index: 0 | 1 | 2 | 3) =>
    FIRST_DAY + Math.round(LAYER_SPANS[index] * (0.5 * rank + 0.5 * uniform(stream, 10 + index)));
  return {
    id,
    name,
    agency,
    level,
    stream,
    approvedDay,
    submittedDay: approvedDay - 60 - Math.round(120 * uniform(stream, 2)),
    layerDays: [layer(0), layer(1), layer(2), layer(3)],
  };
}

/** `approved`, `submitted` or `draft` on a local day. */
export function approvalOn({ approvedDay, submittedDay }: InformationSystem, day: number): string {
  return day >= approvedDay ? 'approved' : day >= submittedDay ? 'submitted' : 'draft';
}

/** How many of the four layers protect the system on a local day. */
export function layersOn({ layerDays }: InformationSystem, day: number): number {
  return layerDays.filter((fromDay) => day >= fromDay).length;
}

/** The province’s own drill of a year: the first Friday of December; in 2023 that of 8 December. */
function provincialDrill(year: number): number {
  if (year === 2023) return dayOf(2023, 12, 8);
  const first = dayOf(year, 12, 1);
  return first + ((5 - weekday(first) + 7) % 7);
}

/** Local days of the drills that a system took part in, up to a day, within the year before it, ascending. */
export function drillsBefore({ stream, level }: InformationSystem, day: number): number[] {
  const { year } = localDate(day);
  const drills: number[] = [];
  for (const one of [year - 1, year]) {
    if (uniform(stream, one * 4) < (level >= 3 ? 0.93 : 0.5)) drills.push(provincialDrill(one));
    if (uniform(stream, one * 4 + 1) < (level >= 3 ? 0.55 : 0.25))
      drills.push(dayOf(one, 3, 1) + Math.floor(200 * uniform(stream, one * 4 + 2)));
  }
  return drills.filter((drill) => drill <= day && drill > day - 365).sort((a, b) => a - b);
}

/** Critical flaws known in a system and not patched on a local day: they come on the second Tuesday, and go with the patch. */
export function unpatchedOn({ stream, level }: InformationSystem, day: number): number {
  let open = 0;
  const { year, month } = localDate(day);
  for (let back = 0; back <= Math.ceil(LONGEST_PATCH_DAYS / 28); back += 1) {
    const monthIndex = year * 12 + month - 1 - back;
    const first = dayOf(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, 1);
    const knownDay = first + ((2 - weekday(first) + 7) % 7) + 7;
    const count = roundAtRandom(FLAWS_A_MONTH * (0.7 + 0.3 * level), stream + 5, monthIndex);
    for (let index = 0; index < count; index += 1) {
      const days = Math.min(
        LONGEST_PATCH_DAYS,
        9 * Math.exp(0.75 * bell(stream + 6, monthIndex * 8 + index)),
      );
      if (day >= knownDay && day < knownDay + days) open += 1;
    }
  }
  return open;
}

/** The local day that a report of the register is of. */
export function registerDay(reportMs: number): number {
  return localDay(reportMs - DAY_MS / 24);
}
