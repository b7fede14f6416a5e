// NGSI-LD geo-queries (ETSI GS CIM 009 §4.10): parameters to a predicate on entities.
import type { WorldEntity, WorldGeometry } from '../../../province/world-contract.ts';
import { geometryDistanceM } from '../../geometry/distance.ts';
import { parseGeometry } from '../../geometry/parse-geometry.ts';
import { dimensionOf } from '../../geometry/parts.ts';
import { intersects, isEqual, isWithin, overlaps } from '../../geometry/relate.ts';
import { shortName } from '../name-context.ts';
import { problem } from '../problem.ts';

/** The raw parts of a geo-query, from the URL (coordinates as text) or from a Query body (as JSON). */
export interface GeoQueryParts {
  georel: string;
  geometry: string;
  coordinates: unknown;
  geoproperty: string;
}

/** Builds the predicate; throws BadRequestData, or OperationNotSupported for relations without a meaning here. */
export function buildGeoFilter(parts: GeoQueryParts): (entity: WorldEntity) => boolean {
  const reference = parseGeometry(parts.geometry, readCoordinates(parts.coordinates));
  if (typeof reference === 'string') throw problem('BadRequestData', `geo-query: ${reference}`);
  const relate = buildRelation(parts.georel, reference);
  const property = shortName(parts.geoproperty);
  return (entity) => {
    const attribute = entity.attributes[property];
    return attribute?.kind === 'geo' && attribute.value !== null && relate(attribute.value as WorldGeometry);
  };
}

function readCoordinates(coordinates: unknown): unknown {
  if (typeof coordinates !== 'string') return coordinates;
  try {
    return JSON.parse(coordinates);
  } catch {
    throw problem('BadRequestData', `coordinates are not a JSON array: ${coordinates.slice(0, 80)}`);
  }
}

function buildRelation(georel: string, reference: WorldGeometry): (geometry: WorldGeometry) => boolean {
  const [relation, ...modifiers] = georel.split(';');
  if (relation === 'near') return buildNear(modifiers, reference);
  if (modifiers.length > 0)
    throw problem('BadRequestData', `georel ${relation} takes no ${modifiers.join(';')}`);
  switch (relation) {
    case 'within':
      return (geometry) => isWithin(geometry, reference);
    case 'contains':
      return (geometry) => isWithin(reference, geometry);
    case 'intersects':
      return (geometry) => intersects(geometry, reference);
    case 'disjoint':
      return (geometry) => !intersects(geometry, reference);
    case 'equals':
      return (geometry) => isEqual(geometry, reference);
    case 'overlaps':
      if (dimensionOf(reference) < 2)
        throw problem('OperationNotSupported', 'overlaps is supported between areas only');
      return (geometry) => dimensionOf(geometry) === 2 && overlaps(geometry, reference);
    default:
      throw problem('BadRequestData', `georel ${relation} is not known`);
  }
}

function buildNear(modifiers: string[], reference: WorldGeometry): (geometry: WorldGeometry) => boolean {
  const match = /^(maxDistance|minDistance)==(\d+(?:\.\d+)?)$/.exec(modifiers.join(';'));
  if (match === null) {
    throw problem(
      'BadRequestData',
      'georel near needs exactly one of maxDistance== and minDistance== in metres',
    );
  }
  const limitM = Number(match[2]);
  if (match[1] === 'maxDistance') return (geometry) => geometryDistanceM(geometry, reference) <= limitM;
  return (geometry) => geometryDistanceM(geometry, reference) >= limitM;
}
