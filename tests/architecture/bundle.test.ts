// What each face downloads: the leader face loads no map library, and the first page loads no face it does not show.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { SectorAbout } from '#kernel/sector/sector-about.ts';
import { readChunks, staticClosure } from '../support/record-chunks.ts';

const outDir = inject('buildDir');
const chunks = readChunks(outDir);
const mapLibrary = /node_modules\/(maplibre-gl|@deck\.gl|@luma\.gl|pmtiles|@protomaps)\//;

const entries = [...chunks].filter(([, { isEntry }]) => isEntry).map(([file]) => file);
const chunksOf = (folder: string) =>
  [...chunks].filter(([, { modules }]) => modules.some((id) => id.startsWith(folder))).map(([file]) => file);

/** All files that must be there before a face can draw: the entry, the face's own chunks and what they import. */
const downloadsOf = (face: string) =>
  staticClosure(chunks, [...entries, ...chunksOf('src/app/page.tsx'), ...chunksOf(`src/faces/${face}/`)]);
const bytesOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + (chunks.get(file)?.bytes ?? 0), 0);
const modulesOf = (files: Iterable<string>) => [...files].flatMap((file) => chunks.get(file)?.modules ?? []);

/** The ingest worker and everything it imports statically. */
function workerFiles(): Set<string> {
  const assets = readdirSync(join(outDir, 'assets'));
  const files = new Set(assets.filter((name) => /^ingest\.worker-.*\.js$/.test(name)));
  for (const file of files) {
    const text = readFileSync(join(outDir, 'assets', file), 'utf8');
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      files.add(imported);
  }
  return new Set([...files].map((file) => join('assets', file)));
}

describe('the production build', () => {
  it('was recorded, with map libraries somewhere in it', () => {
    expect(entries).not.toEqual([]);
    expect(modulesOf(chunks.keys()).some((id) => mapLibrary.test(id))).toBe(true);
    for (const face of ['wall', 'leader', 'analyst']) expect(chunksOf(`src/faces/${face}/`)).not.toEqual([]);
  });

  it.each(['wall', 'leader', 'analyst'])('prints what %s downloads', (face) => {
    const files = downloadsOf(face);
    console.log(`${face}: ${files.size} files, ${Math.round(bytesOf(files) / 1024)} KiB before compression`);
    expect(bytesOf(files)).toBeGreaterThan(0);
  });

  it('loads no map library for the leader face', () => {
    expect(modulesOf(downloadsOf('leader')).filter((id) => mapLibrary.test(id))).toEqual([]);
  });

  it('loads no map library and no chart library with what every page starts with', () => {
    const heavy = /node_modules\/(maplibre-gl|@deck\.gl|@luma\.gl|pmtiles|@protomaps|echarts|zrender)\//;
    const started = modulesOf(staticClosure(chunks, [...entries, ...chunksOf('src/app/page.tsx')]));
    expect(started).toContain('src/app/page.tsx');
    expect(started.filter((id) => heavy.test(id))).toEqual([]);
  });

  it('ships an ingest worker without a user interface in it', () => {
    const assets = readdirSync(join(outDir, 'assets'));
    const worker = assets.find((name) => /^ingest\.worker-.*\.js$/.test(name));
    expect(worker).toBeDefined();
    const path = join(outDir, 'assets', worker ?? '');
    console.log(`ingest worker: ${Math.round(statSync(path).size / 1024)} KiB before compression`);
    expect(readFileSync(path, 'utf8')).not.toMatch(/react\.transitional\.element|maplibregl|zrender/);
  });

  it('keeps feeds and what sectors say of themselves out of what a face downloads at once, the latter out of the worker', async () => {
    const abouts = import.meta.glob<{ about: SectorAbout }>('../../src/sectors/*/about.ts');
    const said = await Promise.all(
      Object.values(abouts).map(async (load) => {
        return Object.values((await load()).about.kpis)[0]?.definition.vi ?? '';
      }),
    );
    expect(said.length).toBeGreaterThanOrEqual(4);
    const textOf = (files: Iterable<string>) =>
      // A chunk of nothing but styles is recorded and not written.
      [...files]
        .filter((file) => existsSync(join(outDir, file)))
        .map((file) => readFileSync(join(outDir, file), 'utf8'))
        .join('\n');
    const atOnce = textOf(new Set(['wall', 'leader', 'analyst'].flatMap((face) => [...downloadsOf(face)])));
    const worker = textOf(workerFiles());
    const anywhere = textOf(chunks.keys());
    for (const definition of said) {
      expect(definition).not.toBe('');
      expect(anywhere.includes(definition), definition).toBe(true);
      expect(atOnce.includes(definition), definition).toBe(false);
      expect(worker.includes(definition), definition).toBe(false);
    }
    const atOnceModules = ['wall', 'leader', 'analyst'].flatMap((face) => modulesOf(downloadsOf(face)));
    expect(atOnceModules.filter((id) => /^src\/sectors\/.*(about|metrics|feeds?)\.ts$/.test(id))).toEqual([]);
  });

  it('starts the worker from a door of its own, and has the page’s code fetched beside it', () => {
    expect(bytesOf(staticClosure(chunks, entries))).toBeLessThan(8 * 1024);
    const html = readFileSync(join(outDir, 'index.html'), 'utf8');
    const preloaded = [...html.matchAll(/rel="modulepreload"[^>]* href="\/([^"]+)"/g)].map(
      ([, file]) => file,
    );
    for (const file of staticClosure(chunks, chunksOf('src/app/page.tsx'))) expect(preloaded).toContain(file);
    expect(html).toMatch(/rel="stylesheet" href="\/assets\/start-/);
  });

  it('has no inline script and asks no other host in its page', () => {
    const html = readFileSync(join(outDir, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
