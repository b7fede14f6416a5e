// IndustrialWastewaterObserved: the automatic stations at the outlets of the parks' treatment plants, every hour, against their permits.
import { daysFromTet, isFreeDay } from '../calendar/holidays.ts';
import { DAY_MS, HOUR_MS, localDay, localHour } from '../calendar/local-time.ts';
import { bilingual, measured, property } from '../entity-attributes.ts';
import { hump, smoothStep } from '../noise/curves.ts';
import { uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createReportingKind } from '../reporting-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { monthIndex } from '../economy/economic-month.ts';
import { leasedHa } from './park-life.ts';
import { parkSites, type ParkSite } from './park-sites.ts';

const TYPE = 'IndustrialWastewaterObserved';
/** Water that factories give off, m³ a day and hectare let. */
const WATER_M3_PER_HA = 9;
/** Limits of the two classes of permit: COD, suspended solids, ammonium as nitrogen, mg/L. */
const LIMITS = { A: { cod: 75, tss: 50, ammonium: 5 }, B: { cod: 150, tss: 100, ammonium: 10 } } as const;
/** Chance a day that a plant's biology fails for some hours. */
const UPSETS_PER_DAY = 0.004;

/** How busy the factories are, 0 … 1: shifts, Sundays, Tết. */
function production(tMs: number): number {
  const day = localDay(tMs);
  const fromTet = daysFromTet(day);
  const rest = fromTet >= -2 && fromTet <= 5 ? 0.25 : isFreeDay(day) ? 0.72 : 1;
  return rest * (0.78 + 0.24 * hump(localHour(tMs), 14, 4.5));
}

/** Rain that gets into the sewers: the mean of the last six hours, mm/h. */
function sewerRain(site: ParkSite, { atmosphere: { rain } }: WorldParts, tMs: number): number {
  const hour = Math.floor(tMs / HOUR_MS);
  let sum = 0;
  for (let before = 1; before <= 6; before += 1) sum += rain.patchHourMm(site.lon, site.lat, hour - before);
  return sum / 6;
}

/** 0 when the plant works, up to 1 in the hours when its biology has failed. */
function upset(stream: number, tMs: number): number {
  const today = localDay(tMs);
  let worst = 0;
  for (const day of [today - 1, today]) {
    if (uniform(stream + 61, day) >= UPSETS_PER_DAY) continue;
    const startMs = day * DAY_MS - 7 * HOUR_MS + uniform(stream + 62, day) * DAY_MS;
    const lengthMs = (5 + 15 * uniform(stream + 63, day)) * HOUR_MS;
    const elapsed = (tMs - startMs) / lengthMs;
    if (elapsed > 0 && elapsed < 1) worst = Math.max(worst, hump(elapsed, 0.4, 0.3));
  }
  return worst;
}

/** Builds the kind: a station for every park with a plant. */
export function createWastewaterKind(parts: WorldParts): EntityKind {
  const sites = parkSites(TYPE, parts)
    .filter(({ facts }) => facts.treatmentM3d > 0)
    .map((site) => ({
      ...site,
      fixed: {
        ...site.fixed,
        name: bilingual({ vi: `Trạm nước thải ${site.name.vi}`, en: `${site.name.en} outlet` }),
        permitClass: property(site.facts.permit),
        codLimit: property(LIMITS[site.facts.permit].cod, 'M1'),
        tssLimit: property(LIMITS[site.facts.permit].tss, 'M1'),
        ammoniumLimit: property(LIMITS[site.facts.permit].ammonium, 'M1'),
      },
    }));
  return createReportingKind({
    type: TYPE,
    cadenceMs: HOUR_MS,
    outagesPerDay: 0.03,
    sites,
    observe(site, tMs) {
      const { facts, stream } = site;
      const sway = 1 + 0.06 * smoothNoise(stream, tMs, 9 * HOUR_MS);
      const rain = sewerRain(site, parts, tMs);
      const factories = leasedHa(site, monthIndex(tMs)) * WATER_M3_PER_HA * production(tMs) * sway;
      const flow = Math.min(1.35 * facts.treatmentM3d, factories + rain * facts.leasedHa * 2.5);
      // A plant that is washed through cleans less; the hours of an upset are worse than any rain.
      const strain = 0.75 * smoothStep(flow / facts.treatmentM3d, 0.95, 1.3) + 0.9 * upset(stream, tMs);
      const quality = (offset: number) =>
        0.5 + 0.1 * smoothNoise(stream + offset, tMs, 14 * HOUR_MS) + 0.75 * strain;
      const { cod, tss, ammonium } = LIMITS[facts.permit];
      return {
        flow: measured(flow, 'm3/d', tMs, 0),
        loadCapacity: measured(facts.treatmentM3d, 'm3/d', tMs, 0),
        cod: measured(cod * quality(71), 'M1', tMs, 1),
        tss: measured(tss * 0.92 * quality(72), 'M1', tMs, 1),
        ammonium: measured(ammonium * 0.95 * quality(73), 'M1', tMs, 2),
        pH: measured(7.2 + 0.35 * smoothNoise(stream + 74, tMs, 20 * HOUR_MS) - 0.6 * strain, 'Q30', tMs, 2),
      };
    },
  });
}
