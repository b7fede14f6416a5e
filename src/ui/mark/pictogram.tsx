// A pictogram of the theme in the current text colour.
import { pictogramPath } from '#theme/pictograms.ts';
import { Glyph } from '#ui/control/glyph.tsx';

/** The pictogram of a name; unknown names get the general one. */
export function Pictogram({ name }: { name: string }) {
  return <Glyph path={pictogramPath(name)} className="pictogram" />;
}
