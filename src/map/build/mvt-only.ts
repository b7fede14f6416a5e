// A build step for MapLibre: tiles here are GeoJSON and MVT, so its decoder of a third kind (MLT) is left out of page and worker.

/** The files themselves, as page and as worker; `?worker&url` is only an address. */
const LIBRARY = /node_modules\/maplibre-gl\/dist\/maplibre-gl(-worker)?\.mjs(\?worker_file.*)?$/;

/** Where the decoder is chosen; without these places nothing refers to it and the bundler drops it. */
const CHOICES = [
  /case`mlt`:this\.vtLayers=new [\w$]+\(this\.rawTileData\)\.layers;break;/,
  /[\w$]+\.encoding===`mlt`\?new [\w$]+\([\w$]+\):/,
];

/** The plugin, of Vite's shape, for page and worker; only builds are changed. Throws when MapLibre is written otherwise than it was. */
export function mvtOnly() {
  return {
    name: 'mvt-only',
    apply: 'build' as const,
    transform(code: string, id: string) {
      const file = LIBRARY.exec(id.replaceAll('\\', '/'));
      if (!file) return undefined;
      // The page's half never parses a tile, it only looks into those that the worker sends back.
      const choices = file[1] ? CHOICES : CHOICES.slice(0, 1);
      const lean = choices.reduce((text, choice) => text.replace(choice, ''), code);
      if (choices.some((choice) => !choice.test(code)))
        throw new Error(`${id} chooses its decoder of tiles elsewhere: see src/map/build/mvt-only.ts.`);
      return { code: lean, map: null };
    },
  };
}
