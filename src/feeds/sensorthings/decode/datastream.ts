// What a datastream says of its results: the name of the attribute they fill, their unit, and whether they are numbers.
import { unitFromText } from '../../mapping/unit-text.ts';
import { expandedOne, isEntity, textOf, type Entity } from './entity.ts';

const NUMBER_TYPE = /OM_(?:Measurement|CountObservation)$/;
const TRUTH_TYPE = /OM_TruthObservation$/;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The unit by the first of symbol, name and definition that is known; else the first that says anything, so that the
 * refusal names it; '' when none does.
 */
export function unitOf(datastream: Entity): string {
  const unit = datastream['unitOfMeasurement'];
  if (!isEntity(unit)) return typeof unit === 'string' ? unit : '';
  const spellings = ['symbol', 'name', 'definition'].map((name) => textOf(unit, name));
  return spellings.find((text) => unitFromText(text) !== undefined) ?? spellings.find(isTelling) ?? '';
}

/** Names under which a datastream's results may be mapped: that of the observed property, then its own. */
export function namesOf(datastream: Entity): readonly string[] {
  const names = [
    textOf(expandedOne(datastream, 'ObservedProperty'), 'name'),
    textOf(datastream, 'name'),
    textOf(datastream, 'description'),
  ];
  return names.filter((name) => name !== '');
}

/** A result as a value of an attribute: some servers keep all results as text, numbers and flags among them. */
export function plainResult(result: unknown, datastream: Entity): unknown {
  if (typeof result !== 'string') return result;
  const type = textOf(datastream, 'observationType');
  if (TRUTH_TYPE.test(type) && /^(?:true|false)$/i.test(result)) return result.toLowerCase() === 'true';
  const isNumber = NUMBER_TYPE.test(type) || unitOf(datastream) !== '';
  return isNumber && JSON_NUMBER.test(result) ? Number(result) : result;
}

/** The geometry of a Location or FeatureOfInterest, which may be wrapped into a GeoJSON Feature; null when there is none. */
export function geometryOf(place: Entity | undefined): unknown {
  const geometry = place?.['location'] ?? place?.['feature'];
  if (!isEntity(geometry)) return null;
  return geometry['type'] === 'Feature' ? (geometry['geometry'] ?? null) : geometry;
}

function isTelling(text: string): boolean {
  return text !== '' && !/^(?:n\/?a|none|null|-)$/i.test(text);
}
