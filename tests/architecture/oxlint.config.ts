// The lint rules, the floors among them; the floors themselves are data in floor-plan.ts.
import { libraryOwners, nodeRooms, refusalOf, rooms, type Room } from './floor-plan.ts';

const isMany = (room: Room) => room.folder.endsWith('/*');

/** Two rooms of one kind are the same room only when they carry the same folder name, so ids differ here. */
const mayImport = (from: Room, to: Room) =>
  refusalOf(from, from.name, to, isMany(to) && to === from ? `${to.name}:other` : to.name) === undefined;

const librariesOf = (room: Room) =>
  Object.entries(libraryOwners)
    .filter(([, owners]) => owners.includes(room.name))
    .map(([library]) => library);

/** The part of a policy of eslint-plugin-boundaries that is used here. */
type Policy = { from: object; allow?: object; disallow?: object; message?: string };

function policiesOf(room: Room): Policy[] {
  const from = { element: { type: room.name } };
  if (room.name === 'tests') return [{ from, allow: { to: [{ module: { origin: '*' } }] } }];
  const targets = rooms.filter((other) => mayImport(room, other)).map((other) => other.name);
  const libraries = librariesOf(room);
  return [
    {
      from,
      disallow: { to: [{ module: { origin: 'local' } }] },
      message: `${room.name} (floor ${room.floor}) may not import {{to.element.type}}: imports go strictly downwards and rooms of one floor are blind to each other. Move what both need to a lower floor, or hand it over from src/app (src/decisions/0001-floors.md).`,
    },
    {
      from,
      disallow: { to: [{ module: { origin: 'external' } }] },
      message: `{{to.module.source}} does not live in ${room.name}: one library, one room, so that replacing it opens one folder. Use what the owning room exports, or change tests/architecture/floor-plan.ts and say why in an ADR.`,
    },
    {
      from,
      disallow: { to: [{ module: { origin: 'core' } }] },
      message: `{{to.module.source}} is Node's own and ${room.name} runs in the browser. Keep it in mocks, src/pack/command or tests.`,
    },
    ...(targets.length > 0 ? [{ from, allow: { to: { element: { types: { anyOf: targets } } } } }] : []),
    ...(libraries.length > 0
      ? [{ from, allow: { to: libraries.map((source) => ({ module: { origin: 'external', source } })) } }]
      : []),
    ...(nodeRooms.includes(room.name) ? [{ from, allow: { to: { module: { origin: 'core' } } } }] : []),
  ];
}

// Paths are matched relative to this file's folder, so its own neighbours need a pattern without a folder.
const tests = ['**/tests/**', '*.test.ts'];

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'react', 'import', 'promise'],
  jsPlugins: [{ name: 'boundaries', specifier: 'eslint-plugin-boundaries' }, './house-rules.ts'],
  categories: { correctness: 'error' },
  settings: {
    'boundaries/elements': rooms.map((room) => ({
      type: room.name,
      pattern: room.folder,
      partialMatch: false,
      ...(isMany(room) ? { capture: ['id'] } : {}),
    })),
    'boundaries/legacy-templates': false,
    'import/resolver': { [new URL('./import-resolver.cjs', import.meta.url).pathname]: {} },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        policies: rooms.flatMap(policiesOf),
      },
    ],
    'boundaries/no-unknown-files': 'error',
    'boundaries/no-unknown-dependencies': 'error',
    'house/one-clock': 'error',
    'house/no-chance': 'error',
    'no-console': 'error',
    'no-eval': 'error',
    eqeqeq: ['error', 'smart'],
    'no-var': 'error',
    'prefer-const': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'off',
    'react/no-danger': 'error',
    'react/exhaustive-deps': 'error',
    'react/rules-of-hooks': 'error',
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
  },
  overrides: [
    { files: ['**/vite.config.ts'], rules: { 'boundaries/no-unknown-files': 'off' } },
    {
      files: ['**/src/kernel/time/clock.ts', '**/src/app/**', ...tests],
      rules: { 'house/one-clock': 'off', 'house/no-chance': 'off' },
    },
    {
      files: ['**/src/pack/command/**', '**/mocks/server.ts', '**/mocks/load/load.ts', ...tests],
      rules: { 'no-console': 'off' },
    },
    {
      files: [...tests],
      rules: { 'max-lines-per-function': 'off' },
    },
  ],
  ignorePatterns: ['dist/**', 'coverage/**', 'artifacts/**', 'public/**'],
};
