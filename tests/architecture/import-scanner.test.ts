// The import scanner sees every way of importing and nothing that is only written about.
import { describe, expect, it } from 'vitest';
import { scanImports, stripComments } from './import-scanner.ts';

const kinds = (source: string) => scanImports(source).map(({ kind, specifier }) => `${kind} ${specifier}`);

describe('scanImports', () => {
  it.each([
    ["import a from 'x';", ['static x']],
    ["import a, { b as c } from 'x';", ['static x']],
    ["import * as a from 'x'", ['static x']],
    ["import {\n  a,\n  type B,\n} from './x.ts';", ['static ./x.ts']],
    ["import './x.css';", ['static ./x.css']],
    ["import type { A } from 'x';", ['type x']],
    ["import type A from 'x';\nimport b from 'y';", ['type x', 'static y']],
    ["import type from 'x';", ['static x']],
    ["import url from 'm/worker.mjs?worker&url';", ['static m/worker.mjs?worker&url']],
    ["const a = await import('x');", ['dynamic x']],
    ["lazy(() => import('./panel.tsx'))", ['dynamic ./panel.tsx']],
    ["type X = typeof import('x');", ['type x']],
    ["export { a } from 'x';", ['static x']],
    ["export * from 'x';", ['static x']],
    ["export * as y from 'x';", ['static x']],
    ["export type { A } from 'x';", ['type x']],
    ["new Worker(new URL('./w.ts', import.meta.url), { type: 'module' })", ['worker ./w.ts']],
    ["import.meta.glob('../sectors/*/sector.ts', { eager: true })", ['glob ../sectors/*/sector.ts']],
    ["import.meta.glob<{ default: A }>(['./a/*.ts', './b/*.ts'])", ['glob ./a/*.ts', 'glob ./b/*.ts']],
  ])('%s', (source, expected) => {
    expect(kinds(source)).toEqual(expected);
  });

  it('sees no import in comments', () => {
    expect(kinds("// import a from 'x'\n/* import('y') */ const b = 1; /** import 'z' */")).toEqual([]);
  });

  it('is not led astray by quotes in regular expressions and JSX text', () => {
    const source = "const quote = /['\"]/g;\nconst p = <p>it's here</p>;\nimport a from 'x';";
    expect(kinds(source)).toEqual(['static x']);
  });

  it('keeps what looks like a comment inside a string', () => {
    expect(stripComments("const url = 'https://x/y'; // gone")).toBe("const url = 'https://x/y'; ");
  });
});
