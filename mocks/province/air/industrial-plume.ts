// What industry adds to the air of a place: one plume from each park, port and power plant, carried by the wind.
import { hump } from '../noise/curves.ts';
import { distanceKm } from '../traffic/road-network.ts';
import type { Wind } from '../weather/atmosphere.ts';
import type { WorldGeography } from '../world-contract.ts';

/** A source and its strength; 1 is a large industrial park. */
export interface IndustrialSource {
  lon: number;
  lat: number;
  strength: number;
}

/** Industrial parks, power plants and ports of the pack. */
export function industrialSources(geography: WorldGeography): IndustrialSource[] {
  return geography.places.features.flatMap((feature) => {
    const facts = (feature.properties ?? {}) as Record<string, unknown>;
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const kind = facts['kind'];
    if (kind === 'industrial-park')
      return [{ lon, lat, strength: Math.sqrt(Number(facts['areaHa'] ?? 400) / 600) }];
    if (kind === 'power-plant') return [{ lon, lat, strength: Number(facts['mw'] ?? 300) / 900 }];
    return kind === 'port' ? [{ lon, lat, strength: 0.35 }] : [];
  });
}

/** Relative concentration at a place: about 1 within a park, a few 0.1 some kilometres downwind, 0 upwind. */
export function plumeAt(sources: readonly IndustrialSource[], lon: number, lat: number, wind: Wind): number {
  const speed = Math.max(0.8, wind.speed);
  let sum = 0;
  for (const source of sources) {
    const km = distanceKm(lon, lat, source.lon, source.lat);
    if (km > 25) continue;
    const east = (lon - source.lon) * 109.4;
    const north = (lat - source.lat) * 110.6;
    const along = (east * wind.east + north * wind.north) / speed;
    const across = (north * wind.east - east * wind.north) / speed;
    const downwind = along > 0 ? hump(across, 0, 0.8 + 0.22 * along) / (1 + along / 3.5) : 0;
    sum += source.strength * (0.5 * Math.exp(-km / 1.2) + downwind) * (2.2 / (1 + speed));
  }
  return sum;
}
