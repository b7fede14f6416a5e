// `npm run bench`: runs every tests/bench/*.bench.ts one after the other and prints what each measured.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a bench file's default export resolves to: a name and one row per measured case, units in the keys. */
export type BenchResult = {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
};

type Bench = () => Promise<BenchResult>;

const filter = process.argv[2] ?? '';
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts') && name.includes(filter))
  .sort();
if (files.length === 0) console.log('No bench file matches: tests/bench/*.bench.ts is what is looked for.');

const results: BenchResult[] = [];
for (const file of files) {
  try {
    const module = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as { default?: Bench };
    if (typeof module.default !== 'function') throw new Error('exports no default function');
    const result = await module.default();
    console.log(`\n${result.name}`);
    console.table(result.rows);
    results.push(result);
  } catch (error) {
    console.error(`${file}:`, error);
    process.exitCode = 1;
  }
}
console.log(JSON.stringify({ node: process.version, benches: results }));
