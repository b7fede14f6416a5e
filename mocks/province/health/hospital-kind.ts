// HospitalBedsObserved (own type): beds, intensive care and emergency visits of every hospital, hour by hour.
import { DAY_MS, HOUR_MS, localHour } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { clamp, hump } from '../noise/curves.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createReportingKind } from '../reporting-kind.ts';
import type { EntityKind, WorldAttribute } from '../world-contract.ts';
import type { CareLoad } from './care-load.ts';
import { HOSPITAL_TYPE, type Hospital, type HospitalRole } from './hospitals.ts';

/** Share of the planned beds that routine fills on an ordinary working day. */
const ROUTINE_SHARE: Readonly<Record<HospitalRole, number>> = {
  regional: 0.935,
  district: 0.84,
  specialised: 0.8,
  island: 0.6,
};
/** Of the injured of three days, who is still in bed. */
const STILL_IN_BED = 0.6;
/** More patients than this share of the planned beds are sent on. */
const FULLEST = 1.18;

/** UN/CEFACT codes: H87 pieces (beds), IE persons. */
function observeHospital(
  hospital: Hospital,
  load: CareLoad,
  reportMs: number,
): Record<string, WorldAttribute> {
  const { beds, icuBeds, visitsPerDay, role, stream } = hospital;
  const hour = localHour(reportMs);
  const rounds = 0.012 * hump(hour, 11, 2) - 0.012 * hump(hour, 17, 2.5);
  const sway =
    0.025 * smoothNoise(stream, reportMs, 3.4 * DAY_MS) +
    0.008 * smoothNoise(stream + 1, reportMs, 6 * HOUR_MS);
  const inBeds =
    beds * (ROUTINE_SHARE[role] * load.routine + rounds + sway) +
    load.infectious +
    STILL_IN_BED * load.staying;
  const inIcu = icuBeds * (0.74 + 0.1 * smoothNoise(stream + 2, reportMs, 2.1 * DAY_MS)) + 0.25 * load.grave;
  const visits =
    visitsPerDay * load.visits * (1 + 0.06 * smoothNoise(stream + 3, reportMs, 1.3 * DAY_MS)) + load.lastDay;
  return {
    bedsTotal: measured(beds, 'H87', reportMs, 0),
    bedsOccupied: measured(clamp(inBeds, 0, FULLEST * beds), 'H87', reportMs, 0),
    icuBedsTotal: measured(icuBeds, 'H87', reportMs, 0),
    icuBedsOccupied: measured(clamp(inIcu, 0, icuBeds), 'H87', reportMs, 0),
    emergencyVisits24h: measured(visits, 'IE', reportMs, 0),
    trafficInjured24h: measured(load.traffic, 'IE', reportMs, 0),
  };
}

/** Builds the kind. */
export function createHospitalKind(
  hospitals: () => readonly Hospital[],
  loadOf: (hospital: Hospital, hourMs: number) => CareLoad,
): EntityKind {
  return createReportingKind({
    type: HOSPITAL_TYPE,
    cadenceMs: HOUR_MS,
    outagesPerDay: 0.02,
    sites: hospitals,
    observe: (hospital, reportMs) => observeHospital(hospital, loadOf(hospital, reportMs), reportMs),
  });
}
