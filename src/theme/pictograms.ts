// Pictograms as SVG path data on a 24 × 24 grid, to be filled with the even-odd rule; own drawings.
import type { Severity } from '#kernel/severity.ts';

const WAVES =
  'M2 17c2.2-2.4 4.5-2.4 6.7 0 2 2 4.6 2 6.6 0 2.2-2.4 4.5-2.4 6.7 0v3.4c-2.2-2.4-4.5-2.4-6.7 0-2 2-4.6 2-6.6 0-2.2-2.4-4.5-2.4-6.7 0z';

/** Every pictogram by name: sectors, incident categories, kinds of station. */
export const PICTOGRAMS = {
  transport: 'M9 3h6l5 18H4zM11.2 5v3h1.6V5zM11 10v4h2v-4zM10.8 16v4h2.4v-4z',
  environment:
    'M20.5 3.5C10.5 3.5 4 8.2 4 14.8c0 1.5.4 2.9 1.1 4L3 21l1.4 1.4 2.3-2.3c1.2.6 2.6.9 4 .7C17.3 19.9 20.5 13 20.5 3.5zM7.8 17.6C9.6 13.4 12.4 10.3 16 8c-2.7 3-4.9 6.2-6.6 10.1z',
  incidents: 'M12 2.5 22.5 21h-21zM11 9v6.2h2V9zM11 16.8v2.2h2v-2.2z',
  collision:
    'M12 1.5l2.3 5.3L19.5 4.5l-2.3 5.2 5.3 2.3-5.3 2.3 2.3 5.2-5.2-2.3L12 22.5l-2.3-5.3L4.5 19.5l2.3-5.2L1.5 12l5.3-2.3L4.5 4.5l5.2 2.3z',
  breakdown:
    'M20.6 6.6a5.6 5.6 0 0 1-7.4 6.6l-6.6 6.6a2.2 2.2 0 0 1-3.2-3.1l6.7-6.6A5.6 5.6 0 0 1 17 3l-3.1 3.2.6 3 3 .6z',
  flood: `M12 1.5 21 9h-2.5v5.2c-2.2-1.6-4.3-1.2-6.5.8-2.2-2-4.3-2.4-6.5-.8V9H3zM10.5 8v4h3V8z${WAVES}`,
  fire: 'M13 1.5c.5 4 6 6.5 6 12.3A7 7 0 0 1 12 21a7 7 0 0 1-7-7c0-2.8 1.4-4.7 2.9-6.4.2 1.7.8 2.8 1.9 3.4C9.4 7.3 10.4 4 13 1.5zM12 18.7a3 3 0 0 0 3-3.1c0-1.8-1.4-2.8-2.5-4.6-1 2-3.5 2.8-3.5 4.9a2.9 2.9 0 0 0 3 2.8z',
  'oil-spill':
    'M12 1.5c3.5 4.6 5.2 7 5.2 9.4a5.2 5.2 0 0 1-10.4 0C6.8 8.5 8.5 6.1 12 1.5zM2 19.5c0-1.4 4.5-2.5 10-2.5s10 1.1 10 2.5-4.5 3-10 3-10-1.6-10-3z',
  drowning: `M12 5.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM5.8 3.2 7.7 2l3 7-2.2 1zM18.2 3.2 16.3 2l-3 7 2.2 1zM8 15c0-2 1.8-3 4-3s4 1 4 3l-4 1.5z${WAVES}`,
  'power-cut': 'M14 1.5 4.5 13.7h5.7L8.2 22.5 19.5 9.7h-6.2z',
  'tree-down':
    'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.5 12 21.3 17.4 20 19.5 11 14zM2 20.5h20v2H2z',
  landslide: 'M2 21.5V6l5 1.5 4 6 5 2 6 6zM13 4h4v4h-4zM17.5 9.5h3.5V13h-3.5zM11.5 9h2.5v2.5h-2.5z',
  other: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zM11 6.5V14h2V6.5zM11 15.7V18h2v-2.3z',
  warning:
    'M3 9h3l8-5v16l-8-5H3zM16.5 8a5.5 5.5 0 0 1 0 8zM18.5 5.5l1.3-1.4a11 11 0 0 1 0 15.8l-1.3-1.4a9 9 0 0 0 0-13z',
  storm:
    'M12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM20 3C12.5 2.5 5.5 6 5 12H2.5C2.5 5 10 .5 20 3zM4 21c7.5.5 14.5-3 15-9h2.5c0 7-7.5 11.5-17.5 9z',
  water: 'M12 2c4.5 5.7 6.8 9 6.8 12.7a6.8 6.8 0 0 1-13.6 0C5.2 11 7.5 7.7 12 2z',
  air: 'M3 8h10.5a2 2 0 1 0-2-2h-2a4 4 0 1 1 4 4H3zM3 12.5h14.5a4 4 0 1 1-4 4h2a2 2 0 1 0 2-2H3zM3 17h7v2H3z',
  weather: 'M7 20a5.3 5.3 0 0 1-.6-10.5A6.3 6.3 0 0 1 18.3 11 4.6 4.6 0 0 1 17.5 20z',
  wind: 'M12 2l6 8h-4.5v12h-3V10H6z',
  reservoir: 'M3 4h5.5L15 21H3zM13.2 12c1.7-1.7 3.3-1.7 5 0 1.3 1.3 2.6 1.4 3.8.3V21h-5.4z',
  gauge: 'M9 2h6v20H9zM12 4v1.5h3V4zM12 8v1.5h3V8zM12 12v1.5h3V12zM12 16v1.5h3V16zM2 17h5v2H2zM17 17h5v2h-5z',
  detector:
    'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6 4l1.5 1.5a9 9 0 0 0 0 13L6 20A11 11 0 0 1 6 4zM18 4l-1.5 1.5a9 9 0 0 1 0 13L18 20a11 11 0 0 0 0-16z',
  report: 'M3 3h18v13H11l-5 5v-5H3zM11 5.2v5.6h2V5.2zM11 12.2v2h2v-2z',
  'road-works': 'M10 2.5h4l5 15.5h3v3.5H2V18h3zM10 7.5l-1 3h6l-1-3zM7.9 13.5l-1 3h10.2l-1-3z',
  camera: 'M2 6.5h13.5v11H2zM17 11l5-3.5v9L17 13z',
  energy:
    'M9 2h6l.8 4H20v2h-3.8l.6 3H21v2h-3.8L19 22h-2.3l-.7-3.5H8L7.3 22H5l1.8-9H3v-2h4.2l.6-3H4V6h4.2zM10.7 4l-.4 2h3.4l-.4-2zM9.9 8l-.6 3h5.4l-.6-3zM8.9 13l-.6 3.5h7.4l-.6-3.5z',
  antenna:
    'M12 6.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM11 12.3h2L17 22h-2.3l-.9-2.4h-3.6L9.3 22H7zM12 14.6l-1.1 3h2.2zM7.6 4.6 9 6a4.2 4.2 0 0 0 0 6l-1.4 1.4a6.2 6.2 0 0 1 0-8.8zM16.4 4.6a6.2 6.2 0 0 1 0 8.8L15 12a4.2 4.2 0 0 0 0-6zM4.8 1.8l1.4 1.4a8.2 8.2 0 0 0 0 11.6l-1.4 1.4a10.2 10.2 0 0 1 0-14.4zM19.2 1.8a10.2 10.2 0 0 1 0 14.4l-1.4-1.4a8.2 8.2 0 0 0 0-11.6z',
  station:
    'M12 2a7.5 7.5 0 0 1 7.5 7.5C19.5 14.5 12 22 12 22S4.5 14.5 4.5 9.5A7.5 7.5 0 0 1 12 2zM12 6.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  services: 'M12 2 2 8v2h20V8zM4 11h3v7H4zM10.5 11h3v7h-3zM17 11h3v7h-3zM2 19.5h20V22H2z',
  registry:
    'M2 4.5h20v15H2zM7.5 7.5a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2zM4 16.5h7c0-2.2-1.4-3.6-3.5-3.6S4 14.3 4 16.5zM13 9v1.8h6.5V9zM13 13v1.8h6.5V13z',
  economy:
    'M3 20h18v2H3zM4 13h4v5.5H4zM10 9h4v9.5h-4zM16 5h4v13.5h-4zM3 8.5 10 3h4l3-2 1 1.6L14.6 5h-4L4.2 10z',
  industry: 'M2 21.5V8l6 4V8l6 4V2.5h6.5v19zM5 15v3h3v-3zM10 15v3h3v-3zM15 15v3h3v-3z',
  health: 'M4 3h16v18H4zM10.5 7v3.5H7v3h3.5V17h3v-3.5H17v-3h-3.5V7z',
  education: 'M12 3 1.5 8.5 12 14l8-4.2V16h2.5V8.5zM5 12.2v4.6c2 2.3 4.3 3.4 7 3.4s5-1.1 7-3.4v-4.6l-7 3.7z',
  tourism: 'M12 2.5a9.8 9.8 0 0 1 9.8 9.5H13v8.5h-2V12H2.2A9.8 9.8 0 0 1 12 2.5zM5 20h14v2H5z',
  festival: 'M5 2h2v20H5zM8.5 3.5 21 8l-12.5 4.5z',
  programme: 'M2 3h2v18H2zM6 4h9v3.6H6zM9.5 10.2h9v3.6h-9zM13 16.4h9V20h-9z',
  shield:
    'M12 1.5 20.5 4.7v6.5c0 5.2-3.4 9.2-8.5 11.3-5.1-2.1-8.5-6.1-8.5-11.3V4.7zM10.8 8.5a2.2 2.2 0 0 0 .2 3.1V16h2v-4.4a2.2 2.2 0 1 0-2.2-3.1z',
  agriculture:
    'M11 22V12.4C7.4 12.4 4.5 9.5 4.5 5.8c3.6 0 6.5 2.4 7.3 5.4C12.3 6.8 15.6 3 20.5 2c.4 5.7-2.8 10-7.5 11.2V22zM2 20.5h7V22H2zM15 20.5h7V22h-7z',
  'fishing-boat': 'M11 2h2v4l6 7h-6v2h9l-3 6H5l-3-6h9zM9.5 7.5V13H5z',
  workforce:
    'M12 2.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM5 17c0-4 2.8-6.5 7-6.5s7 2.5 7 6.5zM2 18.5h20v3H2zM10 19.5v1h4v-1z',
} as const;

/** Name of a pictogram. */
export type PictogramName = keyof typeof PICTOGRAMS;

/** The path of a pictogram; an unknown name gets the one of `other`, so that a symbol is never missing. */
export function pictogramPath(name: string): string {
  return Object.hasOwn(PICTOGRAMS, name) ? PICTOGRAMS[name as PictogramName] : PICTOGRAMS.other;
}

/** The shape of each severity: ▲ ◆ ● ■ and a small ring; colour is never the only cue. Even-odd fill. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = {
  critical: 'M12 2.5 22.5 21h-21z',
  high: 'M12 1.5 22.5 12 12 22.5 1.5 12z',
  medium: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z',
  low: 'M4 4h16v16H4z',
  informational: 'M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
};
