import { writeFileSync } from 'node:fs';
import { startBenchSession } from './browser/session.ts';
import { mapSize } from './browser/session.ts';
import { measurePan } from './browser/pan-script.ts';
const s = await startBenchSession();
try {
  s.broker.rows = 100_000;
  const program = await s.openCounters(3_600_000, { withoutInstances: true });
  const bare = await s.openBare(100_000, await mapSize(program), { withoutInstances: true });
  for (const [name, page] of [
    ['bare', bare],
    ['program', program],
  ] as const) {
    await page.bringToFront();
    await measurePan(page, 60);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await cdp.send('Profiler.start');
    const cost = await measurePan(page, 150);
    const { profile } = await cdp.send('Profiler.stop');
    writeFileSync(`/tmp/bytes/${name}.cpuprofile`, JSON.stringify(profile));
    console.log(name, cost);
  }
  for (let i = 0; i < 4; i++) {
    await bare.bringToFront();
    const b = await measurePan(bare, 90);
    await program.bringToFront();
    const p = await measurePan(program, 90);
    console.log((p.scriptMs / b.scriptMs).toFixed(3), p, b);
  }
} finally {
  await s.close();
}
process.exit();
