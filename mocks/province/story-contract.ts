// What a story may lay over the ordinary world; every overlay is a pure function of time and place.
import type { WorldGeography, WorldWarning } from './world-contract.ts';

/** A reservoir held to figures: `weight` 0 is the ordinary world, 1 is the story. */
export interface ReservoirOverlay {
  weight: number;
  levelM: number;
  dischargeM3s: number;
}

/** An incident that happens because the story says so; times in epoch milliseconds. */
export interface StoryIncident {
  id: string;
  kindId: string;
  severity: 'critical' | 'high' | 'medium';
  atMs: number;
  lon: number;
  lat: number;
  /** Road reference whose nearest segment is blocked, with the share of its lanes. */
  roadRef?: string;
  blockedLaneShare?: number;
  /** Which direction is blocked: towards the sea unless false. */
  seaward?: boolean;
  durationMinutes: number;
}

/** The parts of the world a story changes; what it leaves out stays as it is. */
export interface StoryOverlays {
  /** Rain added at a place, mm/h. */
  rainMmPerHour?(lon: number, lat: number, tMs: number): number;
  /** Wind added everywhere as the direction it blows towards, m/s. */
  windMs?(lon: number, lat: number, tMs: number): { east: number; north: number };
  /** Factor on the ordinary wind: below 1 calms it. */
  windFactor?(tMs: number): number;
  /** Pressure added at sea level, hPa. */
  pressureHpa?(tMs: number): number;
  /** Share of road capacity added as trips to (`outbound`) or from the sea. */
  beachTrips?(tMs: number): { outbound: number; homebound: number };
  /** Fine particles added to the regional background, µg/m³. */
  pm25?(tMs: number): number;
  /** Figures of one reservoir, or undefined for those the story does not touch. */
  reservoir?(reservoirId: string, tMs: number): ReservoirOverlay | undefined;
  incidents?: readonly StoryIncident[];
  /** Every CAP message of the story, in any order. */
  warnings?(geography: WorldGeography): WorldWarning[];
}

/** A named day that can be played. */
export interface Story {
  id: string;
  title: { vi: string; en: string };
  summary: { vi: string; en: string };
  /** ISO 8601 with zone: where a player should set the clock, and when the overlays are over. */
  startsAt: string;
  endsAt: string;
  /** True for real history, which is in the world whichever story is chosen. */
  always: boolean;
  overlays: StoryOverlays;
}
