// A build step: what a page needs first comes in few files. Left alone, every module that two chunks share becomes a file of its own.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import type { SectorHead } from '../../kernel/sector/sector.ts';
import { firstSectors } from '../start/first-sectors.ts';

/** What starts the worker and fetches the page; the page; the face that shows figures without a map; those with one. */
const DOOR = '/src/app/main.ts';
const PAGE = '/src/app/page.tsx';
const LEADER = '/src/faces/leader/leader-face.tsx';
const OTHERS = ['/src/faces/wall/wall-face.tsx', '/src/faces/analyst/analyst-face.tsx'];
const WORKER = '/src/app/ingest.worker.ts';

const NOTHING_NAMED = { sector: null, kpi: null, watched: [], compared: [] };

/** Everything that the module whose path ends so imports statically, itself included. Throws when there is no such module. */
function closureOf(context: Rolldown.PluginContext, end: string): Set<string> {
  const start = findModule(context, end);
  if (start === undefined) throw new Error(`${end} is in no chunk: see src/app/build/first-chunks.ts`);
  const found = new Set([start]);
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** A worker's door carries a query. */
function findModule(context: Rolldown.PluginContext, end: string): string | undefined {
  return [...context.getModuleIds()].find((id) => id.replaceAll('\\', '/').split('?')[0]?.endsWith(end));
}

/** Sector folders by when a leader's page fetches them. */
async function sectorsOf(root: string): Promise<{ first: readonly string[]; later: readonly string[] }> {
  const folders = readdirSync(join(root, 'src/sectors'), { withFileTypes: true });
  const heads = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const file = pathToFileURL(join(root, 'src/sectors', name, 'head.ts')).href;
        return ((await import(/* @vite-ignore */ file)) as { head: SectorHead }).head;
      }),
  );
  const first = firstSectors(heads, '/leader', NOTHING_NAMED);
  return { first, later: heads.map(({ id }) => id).filter((id) => !first.includes(id)) };
}

/** What only the later sectors' files of this name import, and what they share with what is fetched before them. */
async function laterModules(context: Rolldown.PluginContext, root: string, file: string, door: string) {
  const { first, later } = await sectorsOf(root);
  const closuresOf = (ids: readonly string[]) =>
    ids.flatMap((id) => [...closureOf(context, `/src/sectors/${id}/${file}`)]);
  const before = new Set([...closureOf(context, door), ...closuresOf(first)]);
  const all = new Set(closuresOf(later));
  // What lies outside the sectors' folders may be imported by others yet: they must not fetch the sectors with it.
  const isOwn = (id: string) => id.includes('/src/sectors/') && !before.has(id);
  const own = [...all].filter(isOwn);
  return { own: new Set(own), shared: new Set([...all].filter((id) => !isOwn(id))) };
}

/** The chunks of a build, each made of the modules that `modulesOf` names; a module is in the first that names it. */
function chunksOf(groups: Readonly<Record<string, () => ReadonlySet<string>>>) {
  return {
    // A group takes in what its modules import, unless that is in a group of its own.
    groups: Object.entries(groups).map(([name, modulesOf], place, { length }) => ({
      name,
      priority: length - place,
      test: (id: string) => modulesOf().has(id),
    })),
  };
}

/** The plugin for the page: one chunk of what every page starts with, one of what the leader's face shares with another, one of the later sectors. */
export function firstChunks(): Plugin {
  let root = '';
  let door = new Set<string>();
  let started = new Set<string>();
  let shared = new Set<string>();
  let sectors = new Set<string>();
  return {
    name: 'first-chunks',
    apply: 'build',
    outputOptions: (options) => ({
      ...options,
      codeSplitting: chunksOf({
        door: () => door,
        start: () => started,
        figures: () => shared,
        sectors: () => sectors,
      }),
    }),
    configResolved: (config) => void (root = config.root),
    async buildEnd(error) {
      if (error) return;
      const later = await laterModules(this, root, 'sector.ts', PAGE);
      door = closureOf(this, DOOR);
      started = new Set([...closureOf(this, PAGE), ...later.shared].filter((id) => !door.has(id)));
      const others = OTHERS.map((face) => closureOf(this, face));
      const ofOthers = [...closureOf(this, LEADER)].filter((id) => others.some((face) => face.has(id)));
      shared = new Set(ofOthers.filter((id) => !started.has(id)));
      sectors = later.own;
    },
    transformIndexHtml: { order: 'post', handler: (html, { bundle = {} }) => tagsFor(bundle, html) },
  };
}

/** Links that have the page's code and styles fetched beside the door, which imports them only once it is evaluated. */
function tagsFor(bundle: Rolldown.OutputBundle, html: string): HtmlTagDescriptor[] {
  const page = Object.values(bundle).find(
    (file): file is Rolldown.OutputChunk => file.type === 'chunk' && file.name === 'start',
  );
  if (!page) throw new Error('the build has no chunk of the page: see src/app/build/first-chunks.ts');
  const scripts = [page.fileName, ...page.imports].map((file) => ({
    rel: 'modulepreload',
    href: `/${file}`,
  }));
  const styles = [...(page.viteMetadata?.importedCss ?? [])].map((file) => ({
    rel: 'stylesheet',
    href: `/${file}`,
  }));
  const missing = [...scripts, ...styles].filter(({ href }) => !html.includes(`href="${href}"`));
  return missing.map((link) => ({
    tag: 'link',
    attrs: { ...link, crossorigin: true },
    injectTo: 'head',
  }));
}

/** The plugin for the worker: the feeds of the later sectors are one chunk, what they share with the first another. */
export function workerChunks(): Plugin {
  let root = '';
  let shared = new Set<string>();
  let feeds = new Set<string>();
  return {
    name: 'worker-chunks',
    apply: 'build',
    outputOptions: (options) => ({
      ...options,
      codeSplitting: chunksOf({ parts: () => shared, feeds: () => feeds }),
    }),
    configResolved: (config) => void (root = config.root),
    async buildEnd(error) {
      // The map's worker is built with the same plugins and knows no feed.
      if (error || findModule(this, WORKER) === undefined) return;
      const later = await laterModules(this, root, 'feeds.ts', WORKER);
      shared = later.shared;
      feeds = later.own;
    },
  };
}
