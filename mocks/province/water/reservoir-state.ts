// Storage, level and release of a reservoir at an instant, without integrating through the years before it.
import { DAY_MS, HOUR_MS, localHour, seasonal } from '../calendar/local-time.ts';
import { clamp, smoothStep } from '../noise/curves.ts';
import { substream } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { ReservoirOverlay } from '../story-contract.ts';
import type { WorldGeography } from '../world-contract.ts';
import type { Catchment, Runoff } from './catchment-runoff.ts';

/** One reservoir of the pack, with the land that feeds it. */
export interface Reservoir {
  id: string;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
  capacityMm3: number;
  deadLevelM: number;
  normalLevelM: number;
  floodLevelM: number;
  crestLevelM: number;
  catchment: Catchment;
  stream: number;
}

/** A reservoir at an instant; volumes in 10⁶ m³, flows in m³/s. */
export interface ReservoirState {
  storageMm3: number;
  storageRatio: number;
  levelM: number;
  inflowM3s: number;
  dischargeM3s: number;
}

/** Spillways open from this share of capacity on. */
const SPILL_FROM = 0.92;
/** Most that rain of the last weeks takes from or adds to the share held. */
const RAIN_RANGE = [-0.14, 0.16] as const;
/** Share of capacity held at mid-month when seasons are ordinary: lowest before the rains, full at their end. */
const STORAGE_BY_MONTH = [0.87, 0.76, 0.63, 0.51, 0.43, 0.46, 0.54, 0.63, 0.74, 0.86, 0.95, 0.94];
/** Share of capacity below the dead level, which cannot be drawn. */
const DEAD_SHARE = 0.08;
/** Level over storage: valleys widen upwards. */
const SHAPE = 0.62;
const IRRIGATION_BY_MONTH = [1, 1, 1, 0.9, 0.5, 0.3, 0.25, 0.25, 0.2, 0.2, 0.4, 0.8];

/** Reads the reservoirs of the pack. */
export function readReservoirs(geography: WorldGeography, seed: number): Reservoir[] {
  return geography.water.features.flatMap((feature) => {
    const facts = (feature.properties ?? {}) as Record<string, unknown>;
    if (facts['kind'] !== 'reservoir') return [];
    const number = (key: string, otherwise: number) => {
      const value = facts[key];
      return typeof value === 'number' ? value : otherwise;
    };
    const normalLevelM = number('normalLevelM', 40);
    const floodLevelM = number('floodLevelM', normalLevelM + 1.2);
    const capacityMm3 = number('capacityMm3', 2);
    const areaKm2 = 5 * capacityMm3 ** 0.9;
    const [lon, lat] = [number('labelLon', 107.3), number('labelLat', 10.6)];
    const vi = String(facts['nameVi']);
    return [
      {
        id: String(facts['id']),
        name: { vi, en: String(facts['nameEn'] ?? `${vi.replace(/^Hồ (chứa nước )?/, '')} reservoir`) },
        lon,
        lat,
        capacityMm3,
        deadLevelM: number('deadLevelM', normalLevelM - 9),
        normalLevelM,
        floodLevelM,
        crestLevelM: number('crestM', floodLevelM + 1.5),
        catchment: { lon, lat, areaKm2, responseHours: Math.round(clamp(3 + areaKm2 / 60, 3, 11)) },
        stream: substream(seed, String(facts['id'])),
      },
    ];
  });
}

/** Level of a reservoir at a share of its capacity, m: dead level at the dead share, normal level at 1. */
export function levelOf(reservoir: Reservoir, storageRatio: number): number {
  const usable = (storageRatio - DEAD_SHARE) / (1 - DEAD_SHARE);
  const span = reservoir.normalLevelM - reservoir.deadLevelM;
  return usable <= 1
    ? reservoir.deadLevelM + span * Math.max(0, usable) ** SHAPE
    : reservoir.normalLevelM +
        (reservoir.floodLevelM - reservoir.normalLevelM) * Math.min(1, (usable - 1) / 0.12);
}

/** Share of capacity at a level; the inverse of `levelOf`. */
export function storageRatioAt(reservoir: Reservoir, levelM: number): number {
  const { deadLevelM, normalLevelM, floodLevelM } = reservoir;
  const usable =
    levelM <= normalLevelM
      ? clamp((levelM - deadLevelM) / (normalLevelM - deadLevelM), 0, 1) ** (1 / SHAPE)
      : 1 + 0.12 * clamp((levelM - normalLevelM) / (floodLevelM - normalLevelM), 0, 1);
  return DEAD_SHARE + usable * (1 - DEAD_SHARE);
}

/** Spillways pass this share of what comes in: nothing below 92 %, all of it when full. */
export function spillShare(storageRatio: number): number {
  return smoothStep(storageRatio, SPILL_FROM, 1);
}

/** Builds the reader of reservoirs; `overlay` is what stories hold a reservoir to. */
export function createReservoirState(
  runoff: Runoff,
  overlay: (reservoirId: string, tMs: number) => ReservoirOverlay | undefined,
) {
  return (reservoir: Reservoir, tMs: number): ReservoirState => {
    const surplusMm = runoff.rainSurplusMm(reservoir.catchment, tMs);
    const ratio = ordinaryRatio(reservoir, tMs, surplusMm);
    const inflow = runoff.inflowM3s(reservoir.catchment, tMs, surplusMm);
    const discharge = supplyM3s(reservoir, tMs) + spillShare(ratio) * inflow;
    const story = overlay(reservoir.id, tMs);
    const weight = story?.weight ?? 0;
    const levelM = levelOf(reservoir, ratio) * (1 - weight) + (story?.levelM ?? 0) * weight;
    const storageRatio = weight === 0 ? ratio : storageRatioAt(reservoir, levelM);
    const dischargeM3s = discharge * (1 - weight) + (story?.dischargeM3s ?? 0) * weight;
    let inflowM3s = inflow;
    if (story && weight > 0) {
      const soon = overlay(reservoir.id, tMs + HOUR_MS);
      const rise =
        storageRatioAt(reservoir, soon?.levelM ?? story.levelM) - storageRatioAt(reservoir, story.levelM);
      const balanced = story.dischargeM3s + (rise * reservoir.capacityMm3 * 1e6) / 3600;
      inflowM3s = inflow * (1 - weight) + Math.max(0.5, balanced) * weight;
    }
    return {
      storageMm3: storageRatio * reservoir.capacityMm3,
      storageRatio,
      levelM,
      inflowM3s,
      dischargeM3s,
    };
  };
}

/** What `createReservoirState` returns. */
export type ReadReservoir = ReturnType<typeof createReservoirState>;

/** Builds the reader of discharges alone, m³/s: the same as in the whole state, without the rain where it cannot spill. */
export function createDischarge(
  runoff: Runoff,
  overlay: (reservoirId: string, tMs: number) => ReservoirOverlay | undefined,
) {
  const spilled = (reservoir: Reservoir, tMs: number) => {
    if (heldWithoutRain(reservoir, tMs) + RAIN_RANGE[1] <= SPILL_FROM) return 0;
    const surplusMm = runoff.rainSurplusMm(reservoir.catchment, tMs);
    const share = spillShare(ordinaryRatio(reservoir, tMs, surplusMm));
    return share === 0 ? 0 : share * runoff.inflowM3s(reservoir.catchment, tMs, surplusMm);
  };
  return (reservoir: Reservoir, tMs: number): number => {
    const discharge = supplyM3s(reservoir, tMs) + spilled(reservoir, tMs);
    const story = overlay(reservoir.id, tMs);
    const weight = story?.weight ?? 0;
    return discharge * (1 - weight) + (story?.dischargeM3s ?? 0) * weight;
  };
}

/** What `createDischarge` returns. */
export type ReadDischarge = ReturnType<typeof createDischarge>;

/** Share of capacity that season and year make of a reservoir. */
function heldWithoutRain({ stream }: Reservoir, tMs: number): number {
  const year =
    0.05 * smoothNoise(stream, tMs, 170 * DAY_MS) + 0.015 * smoothNoise(stream + 1, tMs, 25 * DAY_MS);
  return seasonal(STORAGE_BY_MONTH, tMs) + year;
}

/** Share of capacity that is held where no story says otherwise. */
function ordinaryRatio(reservoir: Reservoir, tMs: number, surplusMm: number): number {
  const { catchment, capacityMm3 } = reservoir;
  const waterMm3 = (surplusMm * catchment.areaKm2 * 0.3) / 1000;
  const wanted = heldWithoutRain(reservoir, tMs) + clamp(waterMm3 / capacityMm3, ...RAIN_RANGE);
  return wanted > 0.95 ? 0.95 + 0.09 * (1 - Math.exp(-(wanted - 0.95) / 0.09)) : Math.max(0.1, wanted);
}

/** What goes to fields and taps, m³/s, most at noon. */
function supplyM3s({ catchment, capacityMm3 }: Reservoir, tMs: number): number {
  const supply = 0.004 * catchment.areaKm2 * (0.4 + seasonal(IRRIGATION_BY_MONTH, tMs)) + capacityMm3 * 0.012;
  return supply * (1 + 0.04 * Math.sin((localHour(tMs) / 12) * Math.PI));
}
