// The size rules count what they say they count.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countCodeLines, findOversize } from '../../architecture/sizes.ts';

const root = mkdtempSync(join(tmpdir(), 'hai-dang-sizes-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('countCodeLines', () => {
  it('leaves out blank lines and comments', () => {
    expect(countCodeLines('// a\n\n/**\n * b\n */\nconst c = 1; // d\n/* e */\nf();\n')).toBe(2);
  });
});

describe('findOversize', () => {
  it('finds the long file and the full folder, and nothing else', () => {
    mkdirSync(join(root, 'src/full'), { recursive: true });
    mkdirSync(join(root, 'src/sources'), { recursive: true });
    writeFileSync(join(root, 'src/long.ts'), 'a();\n'.repeat(301));
    writeFileSync(join(root, 'src/exact.ts'), 'a();\n'.repeat(300));
    for (let n = 0; n < 13; n += 1) {
      writeFileSync(join(root, `src/full/part-${n}.ts`), 'a();\n');
      writeFileSync(join(root, `src/sources/part-${n}.json`), '{}\n');
    }
    const problems = findOversize(root, ['src']);
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/src\/long\.ts has 301 .*\n.*src\/full\/ holds 13/s);
  });
});
