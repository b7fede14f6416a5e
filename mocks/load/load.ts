// `npm run load`: a feed of many entities that change often, for trials of scale.
import { createClock } from '#kernel/time/clock.ts';
import { LOAD_USAGE, parseLoadArguments } from './parse-load-arguments.ts';
import { startLoad } from './run-load.ts';

try {
  const settings = parseLoadArguments(process.argv.slice(2));
  if (settings === null) console.log(LOAD_USAGE);
  else {
    const { entities, rate, seconds } = settings;
    const load = await startLoad(settings, createClock(), console.log);
    const round = rate > 0 ? `each about every ${Math.round(entities / rate)} s` : 'none of them';
    console.log(`${entities} entities, ${Math.round(rate)} changes a second (${round}): ${load.place}`);
    const end = async (): Promise<void> => {
      await load.close();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
    if (seconds !== null) setTimeout(() => void end(), seconds * 1000);
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${LOAD_USAGE}`);
  process.exitCode = 1;
}
