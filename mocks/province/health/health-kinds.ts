// The kinds of health and social security; everything costly waits for the first question.
import type { EntityKind } from '../world-contract.ts';
import { whenAsked } from '../noise/when-asked.ts';
import type { WorldParts } from '../world-parts.ts';
import { createWeeklyRain } from './areal-rain.ts';
import { createCareLoad } from './care-load.ts';
import { createHealthYearKind, createSocialSecurityKind } from './coverage-kinds.ts';
import { createDiseaseReportKind, createEpidemicCurveKind } from './disease-kinds.ts';
import { createEpidemics } from './epidemics.ts';
import { createHospitalKind } from './hospital-kind.ts';
import { readHospitals } from './hospitals.ts';

/** Builds the kinds of health and social security. */
export function createHealthKinds(parts: WorldParts): readonly EntityKind[] {
  const { seed, geography, lookup, units, atmosphere, overlays, incidents } = parts;
  const hospitals = whenAsked(() => readHospitals(geography, lookup));
  const weeklyRainMm = createWeeklyRain(atmosphere.rain, overlays.rainMmPerHour);
  const epidemics = createEpidemics(seed, units, weeklyRainMm);
  const loadOf = createCareLoad(hospitals, units, incidents, epidemics, overlays.beachTrips);
  return [
    createHospitalKind(hospitals, loadOf),
    createDiseaseReportKind(units, epidemics),
    createEpidemicCurveKind(epidemics),
    createSocialSecurityKind(units),
    createHealthYearKind(units, hospitals),
  ];
}
