// What a page's main thread does, from Chromium's own trace: every task with the processor time it took and the time it lasted.
import type { Browser, Page } from 'playwright-core';

/** One task of the main thread. */
export interface MainTask {
  /** Milliseconds of processor time of the thread: script, style, layout, garbage. Waiting for the software renderer is not in it. */
  cpuMs: number;
  /** The part of it that scripts and their garbage took, style and layout that they force left out. */
  scriptMs: number;
  /** Milliseconds from begin to end, waiting included. */
  wallMs: number;
  /** Milliseconds since the trace began. */
  startMs: number;
  /** What ran longest inside it, for people. */
  inside: string;
  cause: TaskCause;
}

/**
 * Whose a task is: the page's own; the driver's, which asks the page something over the tools' protocol; or the browser's, which
 * gives freed memory back between the page's tasks. Garbage that is collected within a task of the page is the page's.
 */
export type TaskCause = 'page' | 'driver' | 'memory';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: {
    data?: { functionName?: string; url?: string; type?: string };
    chrome_mojo_event_info?: { mojo_interface_tag?: string };
    src_file?: string;
  };
}

const CATEGORIES = [
  '-*',
  'toplevel',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'blink.user_timing',
  'v8',
  'disabled-by-default-v8.gc',
];
const MARK = 'bench-main-thread';
/** Interface by which a driver evaluates expressions in a page. */
const DRIVER = 'blink.mojom.DevToolsSession';

/** Events of a trace that are scripts at work, and those of style and layout, which may lie inside them. */
const SCRIPT =
  /^(EvaluateScript|FunctionCall|RunMicrotasks|EventDispatch|TimerFire|Fire\w+|HandlePostMessage|v8\.|V8\.|MinorGC|MajorGC)/;
const RENDERING = /^(Layout|UpdateLayoutTree|RecalculateStyles|PrePaint|Paint|Layerize|Commit|HitTest)/;

/** The tasks of the page's main thread while `during` runs, longest processor time first. */
export async function traceMainThread(
  browser: Browser,
  page: Page,
  during: () => Promise<void>,
): Promise<MainTask[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate((name) => void performance.mark(name), MARK);
  await during();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  return readTasks(trace.traceEvents);
}

/** The tasks of the thread that set the mark. */
export function readTasks(events: readonly TraceEvent[]): MainTask[] {
  const mark = events.findLast(({ name }) => name === MARK);
  if (!mark) throw new Error('the trace does not show the page’s main thread');
  const own = events
    .filter(({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const firstTs = own[0]?.ts ?? 0;
  const tasks: MainTask[] = [];
  let end = 0;
  let longest = 0;
  let scriptEnd = 0;
  let renderingEnd = 0;
  for (const { name, ts, dur = 0, tdur = dur, args } of own) {
    if (name.endsWith('RunTask') && ts >= end) {
      tasks.push({
        cpuMs: tdur / 1000,
        wallMs: dur / 1000,
        scriptMs: 0,
        startMs: (ts - firstTs) / 1000,
        inside: '',
        cause: 'page',
      });
      end = ts + dur;
      longest = 0;
      continue;
    }
    const task = tasks.at(-1);
    if (!task || ts >= end) continue;
    if (args?.chrome_mojo_event_info?.mojo_interface_tag === DRIVER) task.cause = 'driver';
    if (isOfMemory(name, args, tdur / 1000, task.cpuMs)) task.cause = 'memory';
    if (SCRIPT.test(name) && ts >= scriptEnd) {
      task.scriptMs += tdur / 1000;
      scriptEnd = ts + dur;
    }
    if (RENDERING.test(name) && ts >= renderingEnd) {
      if (ts < scriptEnd) task.scriptMs -= tdur / 1000;
      renderingEnd = ts + dur;
    }
    if (dur <= longest || /RunTask|^RunMicrotasks|^FunctionCall/.test(name)) continue;
    longest = dur;
    task.inside = [name, args?.data?.functionName ?? args?.data?.type ?? ''].join(' ').trim();
  }
  return tasks.sort((a, b) => b.cpuMs - a.cpuMs);
}

/** Collection of garbage that is all of a task, or the allocator's own tidying. */
function isOfMemory(name: string, args: TraceEvent['args'], cpuMs: number, taskMs: number): boolean {
  return (name === 'MajorGC' && cpuMs > 0.9 * taskMs) || (args?.src_file?.includes('/allocator/') ?? false);
}
