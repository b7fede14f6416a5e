// Reports that were sent to the simulated server: each lives on like those of the world.
import { substream } from '../../province/noise/hash.ts';
import { REPORT_CATEGORIES } from '../../province/reports/report-categories.ts';
import { liveReport, type CitizenReport } from '../../province/reports/report-life.ts';
import { reportEntity } from '../../province/reports/service-request-kind.ts';
import type { World, WorldEntity } from '../../province/world-contract.ts';
import { property } from '../../province/entity-attributes.ts';
import { localTime } from './request-fields.ts';

interface Posted {
  report: CitizenReport;
  /** `attribute[…]` as sent. */
  attributes: Readonly<Record<string, string>>;
}

/** A server forgets all of them when it starts anew, and the oldest before it runs full. */
const MOST_POSTED = 500;
const posted = new WeakMap<World, Posted[]>();

/** Takes a form; answers the new id, or the words of a refusal. */
export function takeReport(
  form: URLSearchParams,
  world: World,
  nowMs: number,
): { id: string } | { refusal: string } {
  const code = form.get('service_code') ?? '';
  const category = REPORT_CATEGORIES.find((one) => one.code === code);
  if (!category) return { refusal: `service_code "${code.slice(0, 20)}" is not offered` };
  const [lat, lon] = [Number(form.get('lat') ?? Number.NaN), Number(form.get('long') ?? Number.NaN)];
  const address = form.get('address_string') ?? '';
  const hasPlace = Number.isFinite(lat) && Number.isFinite(lon);
  if (!hasPlace && address === '') return { refusal: 'lat and long, or address_string, is required' };
  const known = posted.get(world) ?? [];
  const requestedMs = Math.floor(nowMs / 1000) * 1000;
  const day = localTime(nowMs).slice(0, 10).replaceAll('-', '');
  const localId = `${day}-9${String(known.length + 1).padStart(3, '0')}`;
  const place = {
    lon: hasPlace ? lon : 0,
    lat: hasPlace ? lat : 0,
    link: undefined,
    unit: undefined,
    text: { vi: address, en: address },
  };
  const lived = liveReport(
    { category, stream: substream(world.seed, localId), strain: 0 },
    place,
    requestedMs,
  );
  const description = form.get('description') ?? '';
  const attributes = Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const key = /^attribute\[([\w.-]{1,60})\]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );
  known.push({ report: { localId, ...lived, description }, attributes });
  posted.set(world, known.slice(-MOST_POSTED));
  return { id: localId };
}

/** The reports that were sent, as entities at an instant. */
export function postedEntities(world: World, atMs: number): WorldEntity[] {
  return (posted.get(world) ?? [])
    .filter(({ report }) => report.requestedMs <= atMs)
    .map(({ report, attributes }) => {
      const entity = reportEntity(report, atMs);
      const named = Object.entries(attributes).map(([name, value]) => [name, property(value)]);
      return { ...entity, attributes: { ...Object.fromEntries(named), ...entity.attributes } };
    });
}
