// The session as URL parameters and back: shareable, readable, tolerant of what people paste.
import type { Camera, LayerOverride, SessionState } from './session-store.ts';

/** The part of the session that a URL carries. */
export type SharedSession = Pick<
  SessionState,
  'camera' | 'layerOverrides' | 'selection' | 'asOfMs' | 'vintage'
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
  const atMs = Date.parse(parameters.get('at') ?? '');
  const [feed, ...id] = (parameters.get('s') ?? '').split('~');
  return {
    camera: readCamera(parameters.get('c')),
    layerOverrides: readLayers(parameters.get('l')),
    selection: feed && id.length > 0 ? { feed, id: id.join('~') } : null,
    asOfMs: Number.isNaN(atMs) ? null : atMs,
    vintage: parameters.get('v'),
    language: language === 'vi' || language === 'en' ? language : null,
    theme: theme === 'dark' || theme === 'light' ? theme : null,
  };
}

function writeCamera({ lon, lat, zoom, bearing, pitch }: Camera): string {
  const parts = [lon.toFixed(4), lat.toFixed(4), zoom.toFixed(2)];
  if (bearing !== 0 || pitch !== 0) parts.push(bearing.toFixed(1), pitch.toFixed(1));
  return parts.join(',');
}

function readCamera(text: string | null): Camera | null {
  const [lon, lat, zoom, bearing = 0, pitch = 0] = (text ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  const isUsable =
    Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 && pitch >= 0 && pitch <= 85;
  return isUsable && Number.isFinite(bearing) ? { lon, lat, zoom, bearing, pitch } : null;
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
  const overrides: Record<string, LayerOverride> = {};
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const [name = '', opacityText] = part.split('@');
    const opacity = opacityText === undefined ? Number.NaN : Number(opacityText);
    const id = name.replace(/^-/, '');
    overrides[id] = {
      visible: !name.startsWith('-'),
      ...(opacity >= 0 && opacity <= 1 ? { opacity } : {}),
    };
  }
  return overrides;
}
