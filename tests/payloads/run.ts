// `npm run payloads -- DIR`: for each file under DIR one line of JSON: which standard it speaks, and what its connector makes of it.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readPayload } from '#feeds/payload/read-payload.ts';
import { readWallClock } from '#kernel/time/clock.ts';

const USAGE = 'npm run payloads -- DIR\n\nReads every file under DIR and prints one line of JSON for each.';

// Whoever reads the lines may have read enough (`| head`).
process.stdout.on('error', () => process.exit());

const [directory, ...others] = process.argv.slice(2);
if (directory === '--help' || directory === '-h') console.log(USAGE);
else if (directory === undefined || others.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    for (const file of await filesUnder(directory)) {
      const reading = await readPayload(await readFile(join(directory, file)), readWallClock());
      console.log(JSON.stringify({ file, ...reading }));
    }
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 1;
  }
}

/** All files below a folder, by their relative paths, in order. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
