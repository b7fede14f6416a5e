// The command line of the benches.
import { parseArgs } from 'node:util';

/** What can be measured by itself with `--only`. */
export const MEASURES = [
  'ingest',
  'standards',
  'steps',
  'growth',
  'delta',
  'update',
  'frame',
  'heap',
  'bytes',
  'charts',
  'kpis',
  'province',
  'leader',
] as const;

/** One of them. */
export type MeasureName = (typeof MEASURES)[number];

/** What was asked for. */
export interface BenchArguments {
  only: ReadonlySet<MeasureName>;
  /** Fewer rows and runs. */
  isQuick: boolean;
  /** Frames per second instead of the rest; `forced` also where there is no GPU, for a trial of the bench itself. */
  gpu: 'demanded' | 'forced' | null;
  /** Rows of the frames per second. */
  rows: readonly number[];
  /** A million rows of one feed instead of the rest. */
  isMillion: boolean;
  /** Minutes of the soak, or null for the benches. */
  soakMinutes: number | null;
}

const USAGE = `npm run bench -- [--quick] [--only ${MEASURES.join(',')}] [--gpu [--force-software] [--rows 100000,1000000]] | --soak [minutes] | --million`;
const SOAK_MINUTES = 10;

/** Reads the arguments; throws a sentence for what it does not know. */
export function parseArguments(argv: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: MEASURES.join() },
      gpu: { type: 'boolean', default: false },
      'force-software': { type: 'boolean', default: false },
      rows: { type: 'string', default: '100000,1000000' },
      soak: { type: 'boolean', default: false },
      million: { type: 'boolean', default: false },
    },
  });
  const only = new Set(values.only.split(',').map(readMeasure));
  const rows = values.rows.split(',').map(Number);
  if (rows.some((count) => !Number.isInteger(count) || count < 1)) throw new Error(`no row counts: ${USAGE}`);
  const gpu = values.gpu ? (values['force-software'] ? 'forced' : 'demanded') : null;
  const minutes = Number(positionals[0] ?? SOAK_MINUTES);
  if (positionals.length > (values.soak ? 1 : 0) || !(minutes > 0)) throw new Error(USAGE);
  const soakMinutes = values.soak ? minutes : null;
  return { only, isQuick: values.quick, gpu, rows, isMillion: values.million, soakMinutes };
}

function readMeasure(name: string): MeasureName {
  const known = MEASURES.find((measure) => measure === name);
  if (!known) throw new Error(`${name} is no measure: ${USAGE}`);
  return known;
}
