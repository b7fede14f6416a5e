// What sectors say of themselves, loaded sector by sector: names of columns, meanings of figures, what they rest on.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { KpiAbout, MetricSpec, SectorAbout } from '#kernel/sector/sector-about.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { getInstalled } from './installed.ts';

/** What is known by now. */
export interface KnownAbouts {
  /** Key `<feed>.<column>`. */
  metrics: ReadonlyMap<string, MetricSpec>;
  /** Key KPI id. */
  kpis: ReadonlyMap<string, KpiAbout>;
}

/** What is known, and whether that is all of what was asked for. */
export interface AskedAbouts extends KnownAbouts {
  status: 'pending' | 'ready' | 'failed';
  /** Asks once more for what failed. */
  retry: () => void;
}

/** `calm` waits until the first figures stand, so that it is not in their way; `now` is for what a person opened. */
export type AboutHaste = 'calm' | 'now';

type Progress = 'asked' | 'ready' | 'failed';

/** Pauses before a sector is asked again by itself. */
const RETRY_MS = [2_000, 8_000, 30_000];

const listeners = new Set<() => void>();
const progress = new Map<SectorSpec, Progress>();
const failures = new Map<SectorSpec, number>();
let known: KnownAbouts = { metrics: new Map(), kpis: new Map() };
let figuresStand: Promise<void> = Promise.resolve();

/** Calm requests wait from now on until `stand` resolves. */
export function holdAboutsUntil(stand: Promise<void>): void {
  figuresStand = stand;
}

/** Everything that is loaded; a new object after each sector. */
export function getAbouts(): KnownAbouts {
  return known;
}

/** Loads what the sectors of these feeds say, once each; a sector that failed is asked again by itself, ever more rarely. */
export function askAbouts(feedIds: readonly string[], haste: AboutHaste): void {
  for (const sector of sectorsOf(feedIds)) {
    if (progress.has(sector)) continue;
    if (haste === 'now') void load(sector);
    else void figuresStand.then(() => (progress.has(sector) ? undefined : load(sector)));
  }
}

/** What the sectors of these feeds say; asks for it when first rendered. */
export function useAbouts(feedIds: readonly string[], haste: AboutHaste): AskedAbouts {
  const abouts = useSyncExternalStore(subscribe, getAbouts);
  const failedCount = useSyncExternalStore(subscribe, countFailed);
  const key = feedIds.join(' ');
  useEffect(() => askAbouts(key.split(' '), haste), [key, haste]);
  return useMemo(() => {
    const sectors = sectorsOf(key.split(' '));
    const isFailed = failedCount > 0 && sectors.some((sector) => progress.get(sector) === 'failed');
    const isReady = sectors.every((sector) => progress.get(sector) === 'ready');
    const retry = () => sectors.filter((sector) => progress.get(sector) === 'failed').forEach(retryNow);
    return { ...abouts, status: isFailed ? 'failed' : isReady ? 'ready' : 'pending', retry };
  }, [abouts, failedCount, key]);
}

function sectorsOf(feedIds: readonly string[]): readonly SectorSpec[] {
  const { sectorOfFeed } = getInstalled();
  return [...new Set(feedIds.map(sectorOfFeed).filter((sector) => sector !== undefined))];
}

async function load(sector: SectorSpec): Promise<void> {
  progress.set(sector, 'asked');
  try {
    const { about } = await sector.about();
    known = join(known, about);
    progress.set(sector, 'ready');
  } catch (thrown) {
    reportError(thrown);
    const failed = failures.get(sector) ?? 0;
    failures.set(sector, failed + 1);
    progress.set(sector, 'failed');
    setTimeout(() => retryNow(sector), RETRY_MS[failed] ?? RETRY_MS.at(-1));
  }
  for (const listener of listeners) listener();
}

function retryNow(sector: SectorSpec): void {
  if (progress.get(sector) === 'failed') void load(sector);
}

function join({ metrics, kpis }: KnownAbouts, about: SectorAbout): KnownAbouts {
  return {
    metrics: new Map([...metrics, ...Object.entries(about.metrics)]),
    kpis: new Map([...kpis, ...Object.entries(about.kpis)]),
  };
}

function countFailed(): number {
  return [...progress.values()].filter((state) => state === 'failed').length;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
