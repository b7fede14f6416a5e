// InternshipIntake: the interns that the agreement of 2018 promises, one record an institution and semester. Own type.
import { DAY_MS, HOUR_MS, localDate, localDay, timeOfDay, dayOf } from '../calendar/local-time.ts';
import { bilingual, dateTime, measured, observed, property, urn } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { bell } from '../noise/hash.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { INSTITUTIONS, type Institution } from './institutions.ts';

const TYPE = 'InternshipIntake';
const PREFIX = urn(TYPE, '');
/** The agreement was signed on 12 July 2018: its first interns came in the autumn. */
const FIRST_SEMESTER = 2018 * 2 + 1;
const SEMESTERS_HELD = 6;
const OFFERED_DAYS_AHEAD = 45;
const OFFERED_OF_STUDENTS = 0.11;

/** A semester by number: twice the year, plus one for the one that begins in September. */
function semester(number: number) {
  const year = Math.floor(number / 2);
  const isAutumn = number % 2 === 1;
  const startMs = timeOfDay(isAutumn ? dayOf(year, 9, 8) : dayOf(year, 2, 20), 8);
  const endMs = timeOfDay(isAutumn ? dayOf(year + 1, 1, 10) : dayOf(year, 6, 20), 17);
  const label = isAutumn ? `1/${year}-${year + 1}` : `2/${year - 1}-${year}`;
  return { startMs, endMs, offeredMs: startMs - OFFERED_DAYS_AHEAD * DAY_MS, label };
}

function places({ students, stream }: Institution, number: number) {
  const year = number / 2;
  const offered = Math.round(
    students * OFFERED_OF_STUDENTS * (1 + 0.06 * (year - 2024)) * (1 + 0.08 * bell(stream + 5, number)),
  );
  const wanted = clamp(0.86 + 0.012 * (year - 2024) + 0.05 * bell(stream + 6, number), 0.5, 1);
  const filled = Math.round(offered * wanted);
  const stayed = clamp(0.93 + 0.03 * bell(stream + 7, number), 0.6, 1);
  return { offered, filled, completed: Math.round(filled * stayed) };
}

/** What is known of an intake at an instant; undefined before its places are offered. */
function intakeAt(
  unitCode: string,
  institution: Institution,
  number: number,
  atMs: number,
): WorldEntity | undefined {
  const { startMs, endMs, offeredMs, label } = semester(number);
  if (atMs < offeredMs) return undefined;
  const { offered, filled, completed } = places(institution, number);
  const told = (attribute: WorldAttribute, knownMs = offeredMs): WorldAttribute => ({
    ...attribute,
    observedAtMs: knownMs,
  });
  const isOver = atMs >= endMs;
  const [state, sinceMs] = isOver
    ? ['finished', endMs]
    : atMs >= startMs
      ? ['running', startMs]
      : ['offered', offeredMs];
  return {
    id: `${PREFIX}${institution.id}-${number}`,
    type: TYPE,
    attributes: {
      name: told(bilingual(institution.name)),
      semester: told(property(label)),
      intakeState: observed(state, Number(sinceMs)),
      startDate: told(dateTime(startMs)),
      endDate: told(dateTime(endMs)),
      placesOffered: measured(offered, 'IE', offeredMs, 0),
      placesFilled: measured(atMs >= startMs ? filled : 0, 'IE', atMs >= startMs ? startMs : offeredMs, 0),
      internshipsCompleted: measured(isOver ? completed : 0, 'IE', isOver ? endMs : offeredMs, 0),
      areaServed: told(property(unitCode)),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** The newest semester whose places are offered at an instant. */
function newestAt(atMs: number): number {
  let number = localDate(localDay(atMs)).year * 2 + 1;
  while (semester(number).offeredMs > atMs) number -= 1;
  return number;
}

/** Builds the kind: the last three years of intakes. */
export function createInternshipKind({ lookup }: WorldParts): EntityKind {
  const units = new Map(INSTITUTIONS.map(({ id, lon, lat }) => [id, lookup.unitAt(lon, lat)?.code ?? '']));
  const heldBetween = (fromMs: number, toMs: number): number[] => {
    const first = Math.max(FIRST_SEMESTER, newestAt(fromMs) - SEMESTERS_HELD + 1);
    const count = Math.max(0, newestAt(toMs) - first + 1);
    return Array.from({ length: count }, (_, index) => first + index);
  };
  const find = (id: string): [Institution, number] | undefined => {
    const match = /^([a-z-]+)-(\d{4})$/.exec(id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '');
    const institution = INSTITUTIONS.find((one) => one.id === match?.[1]);
    return institution && [institution, Number(match?.[2])];
  };
  const entity = (institution: Institution, number: number, atMs: number) =>
    intakeAt(units.get(institution.id) ?? '', institution, number, atMs);
  return {
    type: TYPE,
    cadenceMs: HOUR_MS,
    list: (atMs) =>
      heldBetween(atMs, atMs).flatMap((number) =>
        INSTITUTIONS.flatMap((institution) => entity(institution, number, atMs) ?? []),
      ),
    get(id, atMs) {
      const found = find(id);
      return found && heldBetween(atMs, atMs).includes(found[1]) ? entity(...found, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) =>
      heldBetween(fromMs, toMs).flatMap((number) => INSTITUTIONS.map(({ id }) => `${PREFIX}${id}-${number}`)),
    changesBetween(id, fromMs, toMs) {
      const found = find(id);
      if (!found) return [];
      const { offeredMs, startMs, endMs } = semester(found[1]);
      return [offeredMs, startMs, endMs].filter((tMs) => tMs >= fromMs && tMs <= toMs);
    },
  };
}
