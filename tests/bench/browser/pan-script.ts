// Script time of a page while a hand drags its map: one step of the hand and one drawing an animation frame.
import type { Page } from 'playwright-core';

/** What a frame cost the main thread, milliseconds of processor time. */
export interface FrameCost {
  /** Script alone. */
  scriptMs: number;
  /** All tasks: script, style, layout, painting commands. */
  taskMs: number;
  /** Milliseconds from frame to frame, for people: on a software renderer it says nothing about the program. */
  periodMs: number;
}

/** Drags the map of the page for `steps` frames in a circle, back to where it began. */
export async function measurePan(page: Page, steps: number): Promise<FrameCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return { scriptMs: valueOf('ScriptDuration'), taskMs: valueOf('TaskDuration') };
  };
  await page.evaluate(dragInCircle, 5);
  const before = await read();
  const startMs = performance.now();
  await page.evaluate(dragInCircle, steps);
  const periodMs = (performance.now() - startMs) / steps;
  const after = await read();
  await session.detach();
  return {
    scriptMs: (after.scriptMs - before.scriptMs) / steps,
    taskMs: (after.taskMs - before.taskMs) / steps,
    periodMs,
  };
}

/** Runs in the page. Resolves after the last frame is drawn. */
function dragInCircle(steps: number): Promise<void> {
  const canvas = document.querySelector('canvas.maplibregl-canvas');
  if (!canvas) throw new Error('the page has no map');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const radius = Math.min(width, height) / 8;
  const send = (type: string, step: number) => {
    const angle = (2 * Math.PI * step) / steps;
    const clientX = left + width / 2 + radius * Math.sin(angle);
    const clientY = top + height / 2 + radius * (1 - Math.cos(angle));
    const buttons = type === 'mouseup' ? 0 : 1;
    canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY, buttons, button: 0 }));
  };
  return new Promise((resolve) => {
    let step = 0;
    send('mousedown', 0);
    const next = () => {
      step += 1;
      if (step <= steps) {
        send('mousemove', step);
        requestAnimationFrame(next);
        return;
      }
      send('mouseup', steps);
      requestAnimationFrame(() => resolve());
    };
    requestAnimationFrame(next);
  });
}
