// `npm run pack:import -- FILE`: checks boundaries from outside and installs them as the units of a pack.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { DistrictFacts, UnitFacts } from '../build-steps/administrative.ts';
import { installUnits } from '../install-units.ts';
import { loadPack } from '../load-pack.ts';
import { validateUnits } from '../validate-units.ts';
import { readBoundaries } from './read-boundaries.ts';

const USAGE =
  'npm run pack:import -- FILE [--pack ID] [--packs FOLDER] [--code-property NAME] [--official] [--attribution TEXT] [--as-of YYYY-MM-DD]';

/** Runs the import with command-line arguments; returns the exit code and prints one line per problem. */
export async function importUnits(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (typeof options === 'string') return refuse([options, USAGE]);
  const { file, packUrl, codeProperty } = options;
  const pack = await loadPack(packUrl, ['units', 'districts'], async (url) =>
    readFileSync(new URL(url), 'utf8'),
  );
  if (!pack.ok) return refuse(pack.error.map((p) => `${p.file} ${p.path}: expected ${p.expected}`));
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return refuse([`${file}: ${(error as Error).message}`]);
  }
  const candidates = readBoundaries(text, codeProperty);
  if (!candidates.ok) return refuse([`${file}: ${candidates.error}`]);
  const units = pack.value.layers.units.features.map(({ properties }): UnitFacts => properties);
  const districts = pack.value.layers.districts.features.map(({ properties }): DistrictFacts => properties);
  const codes = units.map(({ code }) => code);
  const { problems, polygons } = validateUnits(candidates.value, codes);
  if (problems.length > 0) return refuse(problems.map(({ path, message }) => `${path}: ${message}`));
  const { official, attribution } = options;
  const asOf = options.asOf ?? statSync(file).mtime.toISOString().slice(0, 10);
  const claim = { fileName: basename(file), official, attribution, asOf };
  writeAll(packUrl, installUnits(pack.value.manifest, units, districts, polygons, claim));
  console.log(`${polygons.size} units installed in ${packUrl}${official ? ', marked official' : ''}.`);
  return 0;
}

interface ImportOptions {
  file: string;
  packUrl: string;
  codeProperty: string | undefined;
  official: boolean;
  attribution: string | undefined;
  asOf: string | undefined;
}

function readArguments(args: readonly string[]): ImportOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pack: { type: 'string', default: 'ba-ria-vung-tau' },
        packs: { type: 'string' },
        'code-property': { type: 'string' },
        official: { type: 'boolean', default: false },
        attribution: { type: 'string' },
        'as-of': { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'expected one file.';
    if (values['as-of'] !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values['as-of']))
      return '--as-of wants YYYY-MM-DD.';
    const root =
      values.packs === undefined
        ? new URL('../../../public/provinces/', import.meta.url)
        : pathToFileURL(`${values.packs}/`);
    return {
      file,
      packUrl: new URL(`${values.pack}/`, root).href,
      codeProperty: values['code-property'],
      official: values.official,
      attribution: values.attribution,
      asOf: values['as-of'],
    };
  } catch (error) {
    return (error as Error).message;
  }
}

/** Writes every file beside its target first, then renames: a failure while writing leaves the pack as it was. */
function writeAll(packUrl: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) writeFileSync(new URL(`${name}.new`, packUrl), text);
  for (const name of texts.keys()) renameSync(new URL(`${name}.new`, packUrl), new URL(name, packUrl));
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}

if (import.meta.main) process.exitCode = await importUnits(process.argv.slice(2));
