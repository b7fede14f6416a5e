// Script time per animation frame while the map is dragged: the program against the bare page, in turns.
import { measurePan } from '../browser/pan-script.ts';
import { mapSize, type BenchSession } from '../browser/session.ts';
import { figureOf, type Figure } from '../figures.ts';

/** Milliseconds of script a frame, and their ratio run by run. */
export interface FrameScript {
  ratio: Figure;
  programMs: Figure;
  bareMs: Figure;
}

/**
 * Drags both maps over `rows` points, `steps` frames a run. The software renderer is spared the drawing of the points themselves, on both pages
 * alike: it would take a second a frame, in which the program's once-a-second work would be counted as the frame's.
 */
export async function measureFrames(
  session: BenchSession,
  rows: number,
  runs: number,
  steps = 90,
): Promise<FrameScript> {
  session.broker.rows = rows;
  const program = await session.openCounters(3_600_000, { withoutInstances: true });
  const bare = await session.openBare(rows, await mapSize(program), { withoutInstances: true });
  const costs: { programMs: number; bareMs: number }[] = [];
  // The first round only warms up.
  for (let run = -1; run < runs; run += 1) {
    await bare.bringToFront();
    const bareMs = (await measurePan(bare, steps)).scriptMs;
    await program.bringToFront();
    const programMs = (await measurePan(program, steps)).scriptMs;
    if (run >= 0) costs.push({ programMs, bareMs });
  }
  await program.context().close();
  await bare.context().close();
  return {
    ratio: figureOf(costs.map(({ programMs, bareMs }) => programMs / bareMs)),
    programMs: figureOf(costs.map(({ programMs }) => programMs)),
    bareMs: figureOf(costs.map(({ bareMs }) => bareMs)),
  };
}
