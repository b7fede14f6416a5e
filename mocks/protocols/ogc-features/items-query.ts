// What a request for items asks for, and which features meet it.
import { intersects } from '../geometry/relate.ts';
import { parseIsoTime } from '../ngsi-ld/iso-time.ts';
import type { WorldGeometry } from '../../province/world-contract.ts';
import { OgcProblem } from './ogc-problem.ts';
import type { ServerProfile } from './server-profile.ts';
import type { WorldFeature } from './world-features.ts';

/** One page of what is asked for. */
export interface ItemsQuery {
  limit: number;
  offset: number;
  matches(feature: WorldFeature): boolean;
}

const OF_THE_STANDARD = ['', 'f', 'limit', 'offset', 'bbox', 'datetime', 'crs', 'bbox-crs'];

/** Reads a request; throws OgcProblem for what this server refuses. */
export function readItemsQuery(
  parameters: URLSearchParams,
  names: ReadonlySet<string>,
  profile: ServerProfile,
): ItemsQuery {
  const conditions: ((feature: WorldFeature) => boolean)[] = [];
  const bbox = parameters.get('bbox');
  if (bbox !== null) conditions.push(withinBox(bbox));
  const datetime = parameters.get('datetime');
  if (datetime !== null) conditions.push(withinTime(datetime));
  for (const [name, value] of parameters) {
    if (OF_THE_STANDARD.includes(name)) continue;
    if (!names.has(name)) {
      if (profile.unknownParameter === 'ignored') continue;
      throw new OgcProblem(400, 'InvalidParameterValue', `Unknown query parameter: ${name}`);
    }
    if (profile.propertyFilter === 'honoured')
      conditions.push(({ properties }) => String(properties[name]) === value);
  }
  return {
    ...readPage(parameters, profile),
    matches: (feature) => conditions.every((meets) => meets(feature)),
  };
}

function readPage(parameters: URLSearchParams, profile: ServerProfile): { limit: number; offset: number } {
  const read = (name: string, otherwise: number): number => {
    const text = parameters.get(name);
    if (text === null) return otherwise;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    if (profile.unknownParameter === 'ignored') return otherwise;
    throw new OgcProblem(400, 'InvalidParameterValue', `${name} value should be a positive integer`);
  };
  const limit = read('limit', profile.defaultLimit);
  if (limit > profile.maxLimit && profile.overLimit === 'refused')
    throw new OgcProblem(
      400,
      'Bad request error',
      `Argument limit is not valid. Number of features to retrieve [0-${profile.maxLimit}]`,
    );
  return { limit: Math.min(limit, profile.maxLimit), offset: read('offset', 0) };
}

/** Features without place are in no box (OGC API – Features – Part 1, 7.15.3). */
function withinBox(text: string): (feature: WorldFeature) => boolean {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...rest] = text
    .split(',')
    .map(Number);
  if (![west, south, east, north].every(Number.isFinite) || rest.length > 0)
    throw new OgcProblem(400, 'InvalidParameterValue', 'bbox values must be minx,miny,maxx,maxy');
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const box: WorldGeometry = { type: 'Polygon', coordinates: [ring] };
  return ({ geometry }) => geometry !== null && intersects(geometry, box);
}

function withinTime(text: string): (feature: WorldFeature) => boolean {
  const [start = '', end = start] = text.split('/');
  const fromMs = start === '..' || start === '' ? Number.NEGATIVE_INFINITY : parseIsoTime(start);
  const toMs = end === '..' || end === '' ? Number.POSITIVE_INFINITY : parseIsoTime(end);
  if (fromMs === undefined || toMs === undefined)
    throw new OgcProblem(400, 'InvalidParameterValue', 'datetime parameter out of range');
  return ({ properties }) => {
    const atMs = parseIsoTime(String(properties['observedAt'] ?? ''));
    return atMs === undefined || (atMs >= fromMs && atMs <= toMs);
  };
}
