// Counts a test run from Vitest's JSON report, without ever calling a crash a success.
import { readFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped. */
export type Tally = { passed: number; failed: number; skipped: number };

type Report = {
  testResults?: { status: string; assertionResults: { status: string }[] }[];
};

/**
 * The tally of a report file and the exit status of the run. A file that failed without a failing test (it did not load),
 * a run that ended badly without any failure, a missing report and a run of no test at all count as one failure each.
 */
export function readTally(path: string, status: number): Tally {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults ?? []) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') tally.passed += 1;
      else if (test.status === 'failed') failedHere += 1;
      else tally.skipped += 1;
    }
    tally.failed += file.status === 'failed' ? Math.max(1, failedHere) : failedHere;
  }
  const endedBadly = status !== 0 || tally.passed + tally.skipped === 0;
  if (tally.failed === 0 && endedBadly) tally.failed = 1;
  return tally;
}

/** `3 passed, 0 failed`, with `, 1 skipped` only when something was skipped. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
