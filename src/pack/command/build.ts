// `npm run pack:build`: builds the default province pack from its checked-in sources and refuses to write a wrong one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildPack, packTexts } from '../build-steps/build-pack.ts';
import { areaTable, checkPack, dryShare } from '../build-steps/check-pack.ts';
import { readSources } from './read-sources.ts';

const PACK_ID = 'ba-ria-vung-tau';

function main(): number {
  const sources = readSources(new URL(`../sources/${PACK_ID}/`, import.meta.url));
  const built = buildPack(sources);
  const texts = packTexts(sources, built);
  const lengthKm = built.layers.roads.reduce((sum, { properties }) => sum + properties.lengthM, 0) / 1000;
  const capacity = sources.reservoirs.reduce((sum, { capacityMm3 }) => sum + capacityMm3, 0);
  console.log('unit                official   drawn   diff (km²)');
  for (const line of areaTable(sources, built)) console.log(line);
  console.log(
    `roads: ${built.layers.roads.length} segments, ${lengthKm.toFixed(0)} km, ` +
      `${(dryShare(built) * 100).toFixed(1)} % of vertices on land or a bridge`,
  );
  console.log(`reservoirs: ${sources.reservoirs.length}, ${capacity.toFixed(1)} million m³`);
  for (const [name, text] of texts) console.log(`${name.padEnd(20)} ${Buffer.byteLength(text)} bytes`);
  const problems = checkPack(sources, built, texts);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  const target = new URL(`../../../public/provinces/${PACK_ID}/`, import.meta.url);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of texts) writeFileSync(new URL(name, target), text);
  return 0;
}

process.exitCode = main();
