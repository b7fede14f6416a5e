// `npm run bench`: measures the path from feed to pixel, prints a table of aims and figures and, as its last line, one line of JSON.
import { parseArguments } from './arguments.ts';
import { measureFramesPerSecond } from './measures/measure-frames-per-second.ts';
import { formatTable, meetsAim, type Line } from './figures.ts';
import { collectReport, describeMachine } from './report.ts';

try {
  const { only, isQuick, gpu, rows } = parseArguments(process.argv.slice(2));
  const { lines, json } = gpu
    ? await measureFramesPerSecond({ rowCounts: rows, isForced: gpu === 'forced' })
    : await collectReport({ only, isQuick });
  console.log(`\n${describeMachine()}\n\n${formatTable(lines)}\n`);
  const short = lines.filter((line: Line) => !meetsAim(line));
  if (short.length > 0) console.log(`Short of the aim: ${short.map(({ name }) => name).join('; ')}.`);
  console.log(JSON.stringify(json));
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}
// A server or a browser that does not close must not keep the figures waiting.
process.exit();
