// One observation: its result, and the time of the phenomenon, which is an instant or an interval.
import { parseInstant } from '../../time/parse-instant.ts';
import type { Entity } from './entity.ts';

/** A result with its time; times epoch ms, NaN where there is none. `startMs` equals `endMs` for an instant. */
export interface Observation {
  /** Undefined when the observation says that there is no value. */
  result: unknown;
  startMs: number;
  endMs: number;
}

const NO_NUMBER = /^[-+]?(?:nan|inf|infinity)$/i;

/**
 * Reads an observation. Its phenomenon time is the end of an interval, because a value over a period is known only when
 * the period is over; without one it is the result time, as the standard has it.
 */
export function readObservation(entity: Entity, zoneOffsetMs: number): Observation {
  const phenomenon = entity['phenomenonTime'];
  const time = typeof phenomenon === 'string' && phenomenon !== '' ? phenomenon : entity['resultTime'];
  const text = typeof time === 'string' ? time : '';
  const endMs = parseInstant(text, zoneOffsetMs);
  const slash = text.indexOf('/');
  const startMs = slash < 0 ? endMs : parseInstant(text.slice(0, slash), zoneOffsetMs);
  return {
    result: resultOf(entity['result']),
    startMs: Number.isNaN(startMs) ? endMs : startMs,
    endMs,
  };
}

/** The newest observation of a list in whatever order; undefined when there is none. */
export function newestObservation(
  entities: readonly Entity[],
  zoneOffsetMs: number,
): Observation | undefined {
  let newest: Observation | undefined;
  for (const entity of entities) {
    const observation = readObservation(entity, zoneOffsetMs);
    if (!newest || observation.endMs > newest.endMs || Number.isNaN(newest.endMs)) newest = observation;
  }
  return newest;
}

/** Servers write a missing number as null, as no member, as '' or as the word of their database. */
function resultOf(result: unknown): unknown {
  if (result === null || result === undefined || result === '') return undefined;
  return typeof result === 'string' && NO_NUMBER.test(result.trim()) ? undefined : result;
}
