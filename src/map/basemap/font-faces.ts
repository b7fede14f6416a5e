// The bundled font files, declared to MapLibre so that labels are rasterised from them and no glyph server is asked.
import type { FontFacesSpecification } from 'maplibre-gl';

/** Subsets of Be Vietnam Pro with the Unicode ranges that each file covers. */
const SUBSETS: readonly { file: string; ranges: readonly string[] }[] = [
  {
    file: 'vietnamese',
    ranges: [
      'U+0102-0103',
      'U+0110-0111',
      'U+0128-0129',
      'U+0168-0169',
      'U+01A0-01A1',
      'U+01AF-01B0',
      'U+0300-0301',
      'U+0303-0304',
      'U+0308-0309',
      'U+0323',
      'U+1EA0-1EF9',
      'U+20AB',
    ],
  },
  { file: 'latin', ranges: ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+2000-206F', 'U+20AC', 'U+2212'] },
  { file: 'latin-ext', ranges: ['U+0100-02BA', 'U+02BD-02C5', 'U+1E00-1E9F', 'U+2113', 'U+2C60-2C7F'] },
];

/** `font-faces` of the style; `fontsUrl` is the absolute address of the fonts folder, with its slash. */
export function fontFaces(fontsUrl: string): FontFacesSpecification {
  const faces = (weight: 400 | 600) =>
    SUBSETS.map(({ file, ranges }) => ({
      url: `${fontsUrl}be-vietnam-pro-${file}-${weight}.woff2`,
      'unicode-range': [...ranges],
    }));
  return { 'Be Vietnam Pro Regular': faces(400), 'Be Vietnam Pro SemiBold': faces(600) };
}
