// Geometries of unknown types: refused in words, also those called as Object's own members.
import { expect, it } from 'vitest';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import { readGeometry } from '#feeds/writer/read-geometry.ts';

it.each(['Punkt', 'toString', 'constructor', '__proto__', 7])('refuses the type %j in words', (type) => {
  const sink = new ColumnWriter([], 'point');
  sink.beginPoll(0);
  sink.beginRow('a');
  const refusal = readGeometry({ type, coordinates: [107, 10] }, 'line', [102, 7, 118, 24], sink);
  expect(refusal).toMatchObject({ scope: 'geometry' });
  expect(refusal?.reason).toMatch(/^geometry type .* is unknown$|without coordinates/);
});
