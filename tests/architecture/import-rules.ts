// The rules of the house over its import graph; each violation says what is wrong and what to do instead.
import {
  forbiddenInLeader,
  forbiddenInWorker,
  libraryOwners,
  nodeRooms,
  refusalOf,
  roomOf,
} from './floor-plan.ts';
import type { Edge, House, HouseFile } from './house.ts';

/** One broken rule: its name, the file, and a sentence. */
export type Violation = { readonly rule: string; readonly file: string; readonly message: string };

type Rule = (house: House) => Violation[];

/** Applies a check to every file and labels what it returns with the rule's name. */
const perFile =
  (rule: string, check: (file: HouseFile, house: House) => string[]): Rule =>
  (house) =>
    [...house.values()].flatMap((file) =>
      check(file, house).map((message) => ({ rule, file: file.path, message })),
    );

const unknownRoom = perFile('unknown-room', ({ path }) =>
  roomOf(path) ? [] : ['belongs to no room of tests/architecture/floor-plan.ts; move it into one'],
);

const missingFile = perFile('missing-file', ({ edges }) =>
  edges.flatMap(({ goal, specifier }) =>
    'missing' in goal
      ? [`${specifier} leads to no file; imports carry their extension and their exact path`]
      : [],
  ),
);

const floors = perFile('floors', ({ path, edges }) => {
  const from = roomOf(path);
  return edges.flatMap(({ goal, specifier }) => {
    const to = 'file' in goal ? roomOf(goal.file) : undefined;
    if (!from || !to) return [];
    const refusal = refusalOf(from.room, from.id, to.room, to.id);
    return refusal ? [`${specifier}: ${refusal}`] : [];
  });
});

const oneLibraryOneRoom = perFile('one-library-one-room', ({ path, edges }) => {
  const from = roomOf(path);
  if (!from) return [];
  return edges.flatMap(({ goal }) => {
    if (!('package' in goal)) return [];
    const name = goal.package;
    if (name.startsWith('node:')) {
      return nodeRooms.includes(from.room.name) ? [] : [`${name}: ${from.room.name} runs in the browser`];
    }
    const owners = libraryOwners[name] ?? [];
    if (owners.includes(from.room.name)) return [];
    return [`${name} lives in ${owners.join(', ') || 'no room'}; use what that room exports`];
  });
});

const noBarrels = perFile('no-barrels', ({ path, code, edges }) => {
  const problems: string[] = [];
  if (/(^|\/)index\.tsx?$/.test(path)) problems.push('is named index: name it after its main export');
  if (/export\s*\*/.test(code))
    problems.push('re-exports everything of another file: import from that file instead');
  const reExports = edges.filter(({ reExport }) => reExport).length;
  const ownCode = code.replace(/export\s+(type\s+)?(\*|\{)[^;]*?from\s*['"][^'"]+['"];?/g, '').trim();
  if (reExports > 0 && ownCode === '')
    problems.push('holds nothing but re-exports: delete it and import from the files themselves');
  return problems;
});

const sectorHalves = perFile('sector-halves', ({ path, edges }) => {
  const match = /^(src\/sectors\/[^/]+)\/(sector|feeds)\.ts$/.exec(path);
  const other = match && `${match[1]}/${match[2] === 'sector' ? 'feeds' : 'sector'}.ts`;
  return edges.some(({ goal }) => 'file' in goal && goal.file === other)
    ? [
        'sector.ts runs in the page and feeds.ts in the worker: put what both need in a third file or in the kernel',
      ]
    : [];
});

const twoDoors = perFile('two-doors', ({ path, code }) => {
  if (!path.startsWith('src/') || path.startsWith('src/app/')) return [];
  return [
    ...(/import\.meta\.glob/.test(code) ? ['only src/app looks for sectors with import.meta.glob'] : []),
    ...(/new\s+(Shared)?Worker\(/.test(code) ? ['only src/app starts a worker'] : []),
  ];
});

const sectorIds: Rule = (house) => {
  const ids = new Set([...house.keys()].flatMap((path) => /^src\/sectors\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...house.values()].flatMap(({ path, code }) =>
    [...ids].flatMap((id) => {
      if (!path.startsWith('src/') || path.startsWith(`src/sectors/${id}/`)) return [];
      // An id may be a common word, which names a CSS class or a group of messages as well.
      const written = new RegExp(
        String.raw`(?<!className=|Messages\[)(['"\x60])${id}\1|sectors/${id}\b`,
      ).test(code);
      const message = `writes the sector id '${id}': ask the installed sectors instead, so that a sector stays one folder`;
      return written ? [{ rule: 'sector-ids', file: path, message }] : [];
    }),
  );
};

/** The chain of files from an entry to a forbidden package, or undefined. Type imports are erased and not followed. */
function findPath(
  house: House,
  entry: string,
  forbidden: readonly RegExp[],
  follows: (edge: Edge) => boolean,
): string[] | undefined {
  const seen = new Set([entry]);
  const queue: string[][] = [[entry]];
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    for (const edge of house.get(chain.at(-1) ?? '')?.edges ?? []) {
      if (edge.kind === 'type' || !follows(edge)) continue;
      const { goal } = edge;
      if ('package' in goal && forbidden.some((pattern) => pattern.test(goal.package)))
        return [...chain, goal.package];
      if (!('file' in goal) || seen.has(goal.file)) continue;
      seen.add(goal.file);
      queue.push([...chain, goal.file]);
    }
  }
  return undefined;
}

const workerReach: Rule = (house) => {
  const entry = 'src/app/ingest.worker.ts';
  const chain = findPath(house, entry, forbiddenInWorker, () => true);
  if (!chain) return [];
  const message = `the worker reaches ${chain.at(-1)} by ${chain.join(' -> ')}: cut the chain, the worker has no DOM and its download doubles`;
  return [{ rule: 'worker-reach', file: entry, message }];
};

const leaderReach: Rule = (house) =>
  [...house.keys()]
    .filter((path) => path.startsWith('src/faces/leader/'))
    .flatMap((entry) => {
      const chain = findPath(house, entry, forbiddenInLeader, ({ kind }) => kind === 'static');
      const message = `the leader face shows no map but loads ${chain?.at(-1)} by ${chain?.join(' -> ')}: load it lazily where a map is shown`;
      return chain ? [{ rule: 'leader-reach', file: entry, message }] : [];
    });

/** All rules, in the order of the report. */
const rules: readonly Rule[] = [
  unknownRoom,
  missingFile,
  floors,
  oneLibraryOneRoom,
  noBarrels,
  sectorHalves,
  twoDoors,
  sectorIds,
  workerReach,
  leaderReach,
];

/** Every violation of every rule. */
export function inspectHouse(house: House): Violation[] {
  return rules.flatMap((rule) => rule(house));
}
