// In which coordinates features come: WGS 84 in degrees, or something that has to be asked for again or refused.

/** Order of the axes of WGS 84. */
export type AxisOrder = 'longitude-first' | 'latitude-first';

/** EPSG codes of VN-2000: geographic, UTM zones 48 and 49, and the 3° zones of the provinces. */
const VN_2000 = new Set([
  '3405',
  '3406',
  '4756',
  ...range(5896, 5899),
  ...range(6956, 6959),
  ...range(9205, 9218),
]);

/**
 * The axis order of a `Content-Crs` header or a name of a GeoJSON 2008 `crs` member; what is absent is CRS84. An
 * object says why the coordinates cannot be used.
 */
export function readCoordinateSystem(name: string | null): AxisOrder | { refusal: string } {
  const text = (name ?? '').trim().replace(/^<|>$/g, '');
  if (text === '' || /\bCRS84h?$/i.test(text)) return 'longitude-first';
  const code = /\bEPSG\b.*?[:/](\d{3,6})$/i.exec(text)?.[1];
  // The authority puts latitude first (OGC API – Features – Part 2, 6.4).
  if (code === '4326' || code === '4979') return 'latitude-first';
  const known = code === undefined ? text.slice(0, 80) : `EPSG:${code}`;
  const hint = code !== undefined && VN_2000.has(code) ? ' (VN-2000)' : '';
  return { refusal: `coordinates come in ${known}${hint}; the source must offer CRS84 (WGS 84)` };
}

/** The name in a `crs` member of GeoJSON 2008; null when there is none. */
export function nameOfCrsMember(crs: unknown): string | null {
  if (typeof crs === 'string') return crs;
  const properties = (crs as { properties?: { name?: unknown } } | null | undefined)?.properties;
  return typeof properties?.name === 'string' ? properties.name : null;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
