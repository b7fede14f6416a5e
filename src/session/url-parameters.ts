// The session as URL parameters and back: shareable, readable, tolerant of what people paste.
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import {
  MOST_COMPARED,
  type Camera,
  type ComparedFigure,
  type LayerOverride,
  type SessionState,
} from './session-store.ts';

const DECIMAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** ISO 8601 date and time; a plus sign that was pasted as it is arrives as a space. */
const INSTANT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[-+ ]\d\d:\d\d)?$/;
/** The years 1970 to 9999, which four digits can write. */
const LAST_MS = 253_402_300_799_999;

/** The part of the session that a URL carries. */
export type SharedSession = Pick<
  SessionState,
  'camera' | 'layerOverrides' | 'selection' | 'asOfMs' | 'vintage' | 'sector' | 'kpi' | 'watched' | 'compared'
> & { language: SessionState['language'] | null; theme: SessionState['theme'] | null };

/** Query string (without `?`) of a session; parameters at their defaults are left out, foreign ones in `rest` are kept. */
export function writeParameters(session: SharedSession, rest: URLSearchParams): string {
  const parameters = new URLSearchParams(rest);
  const put = (name: string, value: string | null) =>
    value === null || value === '' ? parameters.delete(name) : parameters.set(name, value);
  put('c', session.camera && writeCamera(session.camera));
  put('l', writeLayers(session.layerOverrides));
  put('s', session.selection && `${session.selection.feed}~${session.selection.id}`);
  put('at', session.asOfMs === null ? null : new Date(session.asOfMs).toISOString());
  put('v', session.vintage);
  put('f', session.sector);
  put('k', session.kpi);
  put('w', session.watched.join());
  put('cmp', session.compared.map(({ kpi, area }) => (area === null ? kpi : `${kpi}@${area}`)).join());
  put('lang', session.language);
  put('theme', session.theme);
  return parameters
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%40', '@')
    .replaceAll('%7E', '~');
}

/** Reads a query string; anything unreadable is left at null or empty, never guessed. */
export function readParameters(search: string): SharedSession {
  const parameters = new URLSearchParams(search);
  const language = parameters.get('lang');
  const theme = parameters.get('theme');
  const [feed, ...rest] = (parameters.get('s') ?? '').split('~');
  const id = rest.join('~');
  return {
    camera: readCamera(parameters.get('c')),
    layerOverrides: readLayers(parameters.get('l')),
    selection: feed && id ? { feed, id } : null,
    asOfMs: readInstant(parameters.get('at') ?? ''),
    vintage: parameters.get('v') || null,
    sector: parameters.get('f') || null,
    kpi: parameters.get('k') || null,
    watched: readList(parameters.get('w')),
    compared: readList(parameters.get('cmp')).map(readCompared).slice(0, MOST_COMPARED),
    language: language === 'vi' || language === 'en' ? language : null,
    theme: theme === 'dark' || theme === 'light' ? theme : null,
  };
}

/** An instant of an address, epoch milliseconds; a time without zone is the province's. Null for dates that do not exist and anything less exact. */
export function readInstant(text: string): number | null {
  const [, day = '', time = '', zone] = INSTANT.exec(text) ?? [];
  const startMs = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(startMs) || new Date(startMs).toISOString().slice(0, 10) !== day) return null;
  const atMs = Date.parse(`${day}${time}${zone?.replace(' ', '+') ?? 'Z'}`) - (zone ? 0 : LOCAL_OFFSET_MS);
  return atMs >= 0 && atMs <= LAST_MS ? atMs : null;
}

function writeCamera({ lon, lat, zoom, bearing, pitch }: Camera): string {
  const parts = [fixed(lon, 4), fixed(lat, 4), fixed(zoom, 2)];
  const turn = [fixed(bearing, 1), fixed(pitch, 1)];
  return [...parts, ...(turn.every((part) => part === '0.0') ? [] : turn)].join(',');
}

/** A number with so many decimals; what rounds to zero has no sign. */
function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

function readCamera(text: string | null): Camera | null {
  const [lon, lat, zoom, bearing = 0, pitch = 0] = (text ?? '').split(',').map(readDecimal);
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  const isUsable =
    Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 && pitch >= 0 && pitch <= 85;
  return isUsable && Math.abs(bearing) <= 360 ? { lon, lat, zoom, bearing, pitch } : null;
}

/** `a,b`: each once. */
function readList(text: string | null): string[] {
  return [...new Set((text ?? '').split(',').filter((part) => part !== ''))];
}

/** `kpi` or `kpi@area`. */
function readCompared(text: string): ComparedFigure {
  const [kpi = '', ...area] = text.split('@');
  return { kpi, area: area.join('@') || null };
}

function readDecimal(text: string): number {
  return DECIMAL.test(text) ? Number(text) : Number.NaN;
}

/** `a,-b,c@0.5`: a shown, b hidden, c shown at half opacity. */
function writeLayers(overrides: Readonly<Record<string, LayerOverride>>): string {
  return Object.entries(overrides)
    .map(
      ([id, { visible, opacity }]) =>
        `${visible === false ? '-' : ''}${id}${opacity === undefined ? '' : `@${opacity}`}`,
    )
    .join(',');
}

function readLayers(text: string | null): Record<string, LayerOverride> {
  const overrides = (text ?? '').split(',').flatMap((part): [string, LayerOverride][] => {
    const [name = '', opacityText = ''] = part.split('@');
    const opacity = readDecimal(opacityText);
    const id = name.replace(/^-/, '');
    if (id === '') return [];
    const visible = !name.startsWith('-');
    return [[id, opacity >= 0 && opacity <= 1 ? { visible, opacity } : { visible }]];
  });
  // Not by assignment: a layer may be called `__proto__` by whoever wrote the address.
  return Object.fromEntries(overrides);
}
