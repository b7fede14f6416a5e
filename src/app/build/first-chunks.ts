// A build step: what a page needs first comes in few files. Left alone, every module that two chunks share becomes a file of its own.
import type { Plugin, Rolldown } from 'vite';

/** The page's door; the face that shows figures without a map; those with one. */
const DOOR = '/src/app/main.tsx';
const LEADER = '/src/faces/leader/leader-face.tsx';
const OTHERS = ['/src/faces/wall/wall-face.tsx', '/src/faces/analyst/analyst-face.tsx'];

/** Everything that the module whose path ends so imports statically, itself included. Throws when there is no such module. */
function closureOf(context: Rolldown.PluginContext, end: string): Set<string> {
  const start = [...context.getModuleIds()].find((id) => id.replaceAll('\\', '/').endsWith(end));
  if (start === undefined) throw new Error(`${end} is in no chunk: see src/app/build/first-chunks.ts`);
  const found = new Set([start]);
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** The plugin: one chunk of what every page starts with, one of what the leader's face shares with another. */
export function firstChunks(): Plugin {
  let started = new Set<string>();
  let shared = new Set<string>();
  return {
    name: 'first-chunks',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'start', test: (id) => started.has(id) },
                { name: 'figures', test: (id) => shared.has(id) },
              ],
            },
          },
        },
      },
    }),
    buildEnd(error) {
      if (error) return;
      started = closureOf(this, DOOR);
      const others = OTHERS.map((face) => closureOf(this, face));
      const ofOthers = [...closureOf(this, LEADER)].filter((id) => others.some((face) => face.has(id)));
      shared = new Set(ofOthers.filter((id) => !started.has(id)));
    },
  };
}
