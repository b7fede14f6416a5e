// A warning may name thirty communes; a list names the first ones and counts the rest, the inspector names all.

/** Places that stand in full; one more than these is still named rather than counted. */
const NAMED = 2;

/** `A; B; C; D` as “A; B” and the number of places left out, 0 where all are named. */
export function shortenPlaces(place: string): { named: string; left: number } {
  const places = place.split('; ');
  if (places.length <= NAMED + 1) return { named: place, left: 0 };
  return { named: places.slice(0, NAMED).join('; '), left: places.length - NAMED };
}
