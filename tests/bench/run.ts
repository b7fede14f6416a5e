// `npm run bench`: measures the path from feed to pixel, prints a table of aims and figures and, as its last line, one line of JSON.
import { parseArguments, type BenchArguments } from './arguments.ts';
import { measureFramesPerSecond } from './measures/measure-frames-per-second.ts';
import { measureMillion } from './measures/measure-million.ts';
import { formatTable, meetsAim, type Line } from './figures.ts';
import { collectReport, describeMachine, type Report } from './report.ts';
import { runSoak } from './soak/run-soak.ts';

const ROWS_OF_MILLION = 1_000_000;

try {
  const asked = parseArguments(process.argv.slice(2));
  const { lines, json } = await measure(asked);
  console.log(`\n${describeMachine()}\n\n${formatTable(lines)}\n`);
  const short = lines.filter((line: Line) => !meetsAim(line));
  if (short.length > 0) console.log(`Short of the aim: ${short.map(({ name }) => name).join('; ')}.`);
  console.log(JSON.stringify(json));
  // A figure that is short of its aim may be the machine's fault; what grows is the program's.
  if (asked.soakMinutes !== null && short.length > 0) process.exitCode = 1;
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}
// A server or a browser that does not close must not keep the figures waiting.
process.exit();

function measure({ only, isQuick, gpu, rows, isMillion, soakMinutes }: BenchArguments): Promise<Report> {
  if (soakMinutes !== null) return runSoak(soakMinutes);
  if (isMillion) return measureMillion(ROWS_OF_MILLION);
  if (gpu) return measureFramesPerSecond({ rowCounts: rows, isForced: gpu === 'forced' });
  return collectReport({ only, isQuick });
}
