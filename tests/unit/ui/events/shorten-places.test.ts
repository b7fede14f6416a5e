// Thirty communes of one warning do not fill a list.
import { describe, expect, it } from 'vitest';
import { shortenPlaces } from '../../../../src/ui/events/shorten-places.ts';

describe('shortenPlaces', () => {
  it('names one to three places in full', () => {
    for (const place of ['', 'Xã Châu Pha', 'A; B', 'A; B; C'])
      expect(shortenPlaces(place)).toEqual({ named: place, left: 0 });
  });

  it('names two of more and counts the rest', () => {
    expect(shortenPlaces('A; B; C; D')).toEqual({ named: 'A; B', left: 2 });
  });
});
