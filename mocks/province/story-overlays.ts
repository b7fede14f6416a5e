// Lays the active stories over each other: sums what adds, takes the strongest where one must win.
import type { ReservoirOverlay, Story, StoryIncident, StoryOverlays } from './story-contract.ts';
import type { WorldGeography, WorldWarning } from './world-contract.ts';

/** Every overlay present; a world without stories has the neutral ones. */
export interface CombinedOverlays extends Required<Omit<StoryOverlays, 'incidents' | 'warnings'>> {
  /** True while a story has a say in the rain. */
  isRainTold(tMs: number): boolean;
  incidents: readonly StoryIncident[];
  warnings(geography: WorldGeography): WorldWarning[];
}

const NONE: readonly never[] = [];

/** Combines stories; each is asked only between its start and its end. */
export function combineOverlays(stories: readonly Story[]): CombinedOverlays {
  const spans = stories.map(({ overlays, startsAt, endsAt }) => ({
    overlays,
    fromMs: Date.parse(startsAt),
    toMs: Date.parse(endsAt),
  }));
  /** Hot path: rain is asked for thousands of times an instant, so only stories that have the overlay are kept. */
  const having = <K extends keyof StoryOverlays>(key: K) => {
    const holders = spans.flatMap(({ overlays, fromMs, toMs }) => {
      const overlay = overlays[key];
      return overlay === undefined ? [] : [{ overlay, fromMs, toMs }];
    });
    return (tMs: number): readonly NonNullable<StoryOverlays[K]>[] => {
      // Most instants are outside all stories: they must not cost an array.
      if (!holders.some(({ fromMs, toMs }) => tMs >= fromMs && tMs <= toMs)) return NONE;
      return holders.flatMap(({ overlay, fromMs, toMs }) => (tMs >= fromMs && tMs <= toMs ? [overlay] : []));
    };
  };
  const [rains, winds, pressures] = [having('rainMmPerHour'), having('windMs'), having('pressureHpa')];
  const calms = having('windFactor');
  const [particles, trips, reservoirs] = [having('pm25'), having('beachTrips'), having('reservoir')];
  return {
    rainMmPerHour: (lon, lat, tMs) => rains(tMs).reduce((sum, rain) => sum + rain(lon, lat, tMs), 0),
    isRainTold: (tMs) => rains(tMs).length > 0,
    pressureHpa: (tMs) => pressures(tMs).reduce((sum, pressure) => sum + pressure(tMs), 0),
    windFactor: (tMs) => calms(tMs).reduce((product, factor) => product * factor(tMs), 1),
    pm25: (tMs) => particles(tMs).reduce((sum, added) => sum + added(tMs), 0),
    windMs(lon, lat, tMs) {
      const total = { east: 0, north: 0 };
      for (const wind of winds(tMs)) {
        const { east, north } = wind(lon, lat, tMs);
        total.east += east;
        total.north += north;
      }
      return total;
    },
    beachTrips(tMs) {
      const total = { outbound: 0, homebound: 0 };
      for (const trip of trips(tMs)) {
        const { outbound, homebound } = trip(tMs);
        total.outbound += outbound;
        total.homebound += homebound;
      }
      return total;
    },
    reservoir(reservoirId, tMs) {
      let strongest: ReservoirOverlay | undefined;
      for (const reservoir of reservoirs(tMs)) {
        const overlay = reservoir(reservoirId, tMs);
        if (overlay && overlay.weight > (strongest?.weight ?? 0)) strongest = overlay;
      }
      return strongest;
    },
    incidents: stories.flatMap(({ overlays }) => overlays.incidents ?? []),
    warnings: (geography) => stories.flatMap(({ overlays }) => overlays.warnings?.(geography) ?? []),
  };
}
