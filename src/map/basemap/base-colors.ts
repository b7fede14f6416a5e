// Colours of the base map on dark and on light ground: a quiet chart, so that data is the loudest thing on it.
import type { ExpressionSpecification } from 'maplibre-gl';

/** What the base map paints; a dark and a light value each, in that order. */
const BASE_COLORS = {
  sea: ['#0B1318', '#DFE9EE'],
  shallows: ['#101C23', '#D3E2EA'],
  land: ['#182127', '#F7F6F2'],
  contextLand: ['#131A1F', '#ECEDEA'],
  coast: ['#3D505C', '#9FB3BF'],
  contextCoast: ['#26333B', '#C2CDD2'],
  water: ['#0F1C24', '#CFE0E8'],
  waterLine: ['#2B4656', '#9DBFD0'],
  unitLine: ['#3A4852', '#B9BFBF'],
  districtLine: ['#53646F', '#98A3A6'],
  roadCasing: ['#10171C', '#FFFFFF'],
  motorway: ['#5A6972', '#B7B2A4'],
  trunk: ['#4B5962', '#C6C2B7'],
  primary: ['#3D4A52', '#D3D0C8'],
  secondary: ['#333F47', '#DDDBD5'],
  label: ['#C3D0D8', '#2B3B46'],
  unitLabel: ['#AAB9C3', '#4A5963'],
  placeLabel: ['#9DAEB8', '#4F5E68'],
  roadLabel: ['#98A8B1', '#55626A'],
  waterLabel: ['#6E95AB', '#31607A'],
  placeMark: ['#7E909B', '#7A8890'],
  halo: ['#12191E', '#F7F6F2'],
  seaHalo: ['#0B1318', '#DFE9EE'],
} as const satisfies Record<string, readonly [dark: string, light: string]>;

/** Name of a base map colour. */
export type BaseColor = keyof typeof BASE_COLORS;

/** The colour as an expression on the map's global state, so that a theme switch restyles without a new style. */
export function themed(color: BaseColor): ExpressionSpecification {
  const [dark, light] = BASE_COLORS[color];
  return ['match', ['global-state', 'theme'], 'light', light, dark];
}

/** The plain colour for one theme, for canvas drawing. */
export function baseColor(color: BaseColor, theme: 'dark' | 'light'): string {
  return BASE_COLORS[color][theme === 'light' ? 1 : 0];
}
