// The floor plan as data: which room stands on which floor, and which library lives in which room.
// Both keepers of the walls read it: the lint rules (oxlint.config.ts) and our own scanner (import-rules.ts).

/** One kind of room. `folder` is relative to the repository; a trailing `/*` makes every sub-folder a room of its own. */
export type Room = {
  readonly name: string;
  readonly folder: string;
  /** Imports go strictly downwards: a room may import only from rooms whose floor is a lower number. */
  readonly floor: number;
};

/** Every room of the repository; a source file outside all of them is an error. */
export const rooms: readonly Room[] = [
  { name: 'kernel', folder: 'src/kernel', floor: 0 },
  { name: 'feeds', folder: 'src/feeds', floor: 1 },
  { name: 'live', folder: 'src/live', floor: 1 },
  { name: 'session', folder: 'src/session', floor: 1 },
  { name: 'i18n', folder: 'src/i18n', floor: 1 },
  { name: 'theme', folder: 'src/theme', floor: 1 },
  { name: 'pack', folder: 'src/pack', floor: 1 },
  { name: 'ui', folder: 'src/ui', floor: 2 },
  // Plugins of the build, which run in Node; the map itself may not import them.
  { name: 'map-build', folder: 'src/map/build', floor: 3 },
  { name: 'map', folder: 'src/map', floor: 3 },
  { name: 'charts', folder: 'src/charts', floor: 3 },
  { name: 'sector', folder: 'src/sectors/*', floor: 4 },
  { name: 'face', folder: 'src/faces/*', floor: 4 },
  // Likewise, of the whole program.
  { name: 'app-build', folder: 'src/app/build', floor: 6 },
  { name: 'app', folder: 'src/app', floor: 5 },
  { name: 'mocks', folder: 'mocks', floor: 5 },
  { name: 'tests', folder: 'tests', floor: 6 },
];

/** Rooms that may be imported although the floors alone would refuse it, with the reason. */
export const doors: readonly { from: string; to: string; why: string }[] = [
  { from: 'app', to: 'mocks', why: 'the page starts the simulator when the configuration says so' },
];

/** Rooms that a room may not enter although they stand lower, with the reason. */
export const closedDoors: readonly { from: string; to: readonly string[]; why: string }[] = [
  {
    from: 'mocks',
    to: ['feeds', 'live', 'session', 'i18n', 'theme', 'ui', 'map', 'charts', 'sector', 'face'],
    why: 'the simulator is the other side of the wire: sharing code with the program would hide its faults',
  },
];

const everywhereInThePage = [
  'live',
  'session',
  'i18n',
  'theme',
  'ui',
  'map',
  'charts',
  'sector',
  'face',
  'app',
];

/** One library, one room: who may import which package. A package that is not listed belongs to no room of src. */
export const libraryOwners: Readonly<Record<string, readonly string[]>> = {
  react: everywhereInThePage,
  'react-dom': ['app', 'ui'],
  wouter: ['app'],
  'maplibre-gl': ['map'],
  '@deck.gl/core': ['map'],
  '@deck.gl/extensions': ['map'],
  '@deck.gl/layers': ['map'],
  '@deck.gl/maplibre': ['map'],
  '@luma.gl/core': ['map'],
  '@luma.gl/engine': ['map'],
  '@luma.gl/shadertools': ['map'],
  '@protomaps/basemaps': ['map'],
  pmtiles: ['map'],
  echarts: ['charts'],
  '@tanstack/react-query': ['live'],
  zustand: ['session'],
  valibot: ['app', 'pack'],
  '@valibot/to-json-schema': ['app'],
  'fast-xml-parser': ['feeds'],
  // The program listens with it; the feed generator of scale trials publishes.
  mqtt: ['feeds', 'mocks'],
  'gtfs-realtime-bindings': ['feeds'],
  papaparse: ['feeds'],
  fflate: ['feeds', 'mocks'],
  '@fontsource/be-vietnam-pro': ['theme', 'app'],
  // Of app only the type of the build plugin that ships the schema of config.json.
  vite: ['app', 'app-build', 'map-build'],
  geojson: ['map', 'pack', 'feeds', 'sector', 'app', 'mocks'],
  'd3-delaunay': ['pack'],
  'polyclip-ts': ['pack'],
  'topojson-client': ['pack'],
  'world-atlas': ['pack'],
  msw: ['mocks'],
  aedes: ['mocks'],
  ws: ['mocks'],
  '@mswjs/interceptors': ['mocks'],
};

/** Rooms with a command line, a server or a build step, which may use Node's own modules. */
export const nodeRooms: readonly string[] = ['pack', 'map-build', 'app-build', 'mocks', 'tests'];

/** Packages that no path from the ingest worker may reach: each would double the worker's download or needs a DOM. */
export const forbiddenInWorker: readonly RegExp[] = [
  /^react($|-|\/)/,
  /^maplibre-gl/,
  /^@deck\.gl\//,
  /^@luma\.gl\//,
  /^echarts/,
  /^zustand/,
  /^@tanstack\//,
  /^wouter/,
];

/** Packages that the leader face must not load: it shows no map. */
export const forbiddenInLeader: readonly RegExp[] = [
  /^maplibre-gl/,
  /^@deck\.gl\//,
  /^@luma\.gl\//,
  /^pmtiles/,
];

/** The room a file belongs to, or undefined. `id` tells rooms of one kind apart (sectors, faces). */
export function roomOf(path: string): { room: Room; id: string } | undefined {
  for (const room of rooms) {
    const base = room.folder.replace('/*', '');
    if (!path.startsWith(`${base}/`)) continue;
    if (base === room.folder) return { room, id: room.name };
    const [folder, ...rest] = path.slice(base.length + 1).split('/');
    return rest.length > 0 ? { room, id: `${room.name}:${folder ?? ''}` } : undefined;
  }
  return undefined;
}

/** Whether a file of one room may import a file of another, and if not, the sentence that says why. */
export function refusalOf(from: Room, fromId: string, to: Room, toId: string): string | undefined {
  if (fromId === toId || from.name === 'tests') return undefined;
  if (doors.some((door) => door.from === from.name && door.to === to.name)) return undefined;
  const closed = closedDoors.find((door) => door.from === from.name && door.to.includes(to.name));
  if (closed) return closed.why;
  if (to.floor < from.floor) return undefined;
  if (to.floor === from.floor) {
    return `${from.name} and ${to.name} share a floor and are blind to each other; let them meet in src/app, or move what both need down to src/kernel`;
  }
  return `${to.name} stands above ${from.name}; move what is needed down, or hand it over from src/app`;
}
