// Entities of the world as GeoJSON features with flat properties, as a geographic database would hold them.
import type { WorldEntity, WorldGeometry } from '../../province/world-contract.ts';
import { isoTime, unwrapTyped } from '../ngsi-ld/iso-time.ts';

/** A feature of a collection. */
export interface WorldFeature {
  type: 'Feature';
  id: string;
  geometry: WorldGeometry | null;
  properties: Record<string, unknown>;
}

/** A local id: what stands behind `urn:ngsi-ld:<Type>:`. */
export function featureId({ id, type }: Pick<WorldEntity, 'id' | 'type'>): string {
  return id.slice(`urn:ngsi-ld:${type}:`.length);
}

/** The feature of an entity: texts in two languages become `name` and `name_en`, the newest observation `observedAt`. */
export function toFeature(entity: WorldEntity): WorldFeature {
  const properties: Record<string, unknown> = {};
  let geometry: WorldGeometry | null = null;
  let observedMs = Number.NEGATIVE_INFINITY;
  for (const [name, { kind, value, observedAtMs }] of Object.entries(entity.attributes)) {
    observedMs = Math.max(observedMs, observedAtMs ?? observedMs);
    if (kind === 'geo') {
      if (name === 'location') geometry = value as WorldGeometry;
    } else if (kind === 'language') {
      const { vi, en } = value as { vi: string; en: string };
      properties[name] = vi;
      properties[`${name}_en`] = en;
    } else properties[name] = unwrapTyped(value);
  }
  if (observedMs > Number.NEGATIVE_INFINITY) properties['observedAt'] = isoTime(observedMs);
  return { type: 'Feature', id: featureId(entity), geometry, properties };
}
