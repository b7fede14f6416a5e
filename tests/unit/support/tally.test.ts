// The last line of `npm test` is never kinder than the run was.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatTally, readTally } from '../../support/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'hai-dang-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(...files: { status: string; tests: string[] }[]): string {
  const path = join(folder, 'report.json');
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

describe('readTally', () => {
  it('counts passed, failed and skipped tests', () => {
    const path = report(
      { status: 'failed', tests: ['passed', 'failed', 'skipped'] },
      { status: 'passed', tests: ['passed'] },
    );
    expect(readTally(path, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that did not load as a failure', () => {
    const path = report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] });
    expect(readTally(path, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a crash after the last test as a failure', () => {
    expect(readTally(report({ status: 'passed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a run of nothing as a failure', () => {
    expect(readTally(report(), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a run without a report as a failure', () => {
    expect(readTally(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('formatTally', () => {
  it('names skipped tests only when there are some', () => {
    expect(formatTally({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(formatTally({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
