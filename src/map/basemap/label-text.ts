// Names on the map: in the language of the interface, in Be Vietnam Pro, never in a font from a server.
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';

/** The name of a place or unit: with its diacritics in every language, as road signs and the data's own stations write it. */
export const PROPER_NAME: ExpressionSpecification = ['get', 'nameVi'];

/** The name of a sea, archipelago or country in the language of the interface; Vietnamese where there is no English one. */
export const LOCALIZED_NAME: ExpressionSpecification = [
  'case',
  ['==', ['global-state', 'language'], 'en'],
  ['coalesce', ['get', 'nameEn'], ['get', 'nameVi']],
  ['get', 'nameVi'],
];

/** `text-font` of running labels. */
export const REGULAR: string[] = ['Be Vietnam Pro Regular'];
/** `text-font` of labels that carry rank. */
export const SEMIBOLD: string[] = ['Be Vietnam Pro SemiBold'];

/** From this size of letters on, a map is read from afar: few large names matter more than every small symbol. */
export const WALL_SCALE = 1.75;

/** Layout shared by all labels: line height 1.35 because stacked diacritics (ễ, ộ, ữ) need it. */
export const LABEL_LAYOUT: NonNullable<SymbolLayerSpecification['layout']> = {
  'text-line-height': 1.35,
  'text-padding': 4,
  'text-max-width': 8,
};

/** `text-size` in CSS px at desk scale by zoom, times the scale of the wall. */
export function textSize(
  ...stops: readonly (readonly [zoom: number, px: number | ExpressionSpecification])[]
) {
  const flat = stops.flatMap(([zoom, px]) => [zoom, ['*', px, ['global-state', 'scale']]]);
  return ['interpolate', ['linear'], ['zoom'], ...flat] as unknown as ExpressionSpecification;
}
