// Aggregates the reports of one attribute in one period (ETSI GS CIM 009 §4.5.19).
import type { Report } from './report-scanner.ts';
import type { AggregateMethod } from './temporal-query.ts';

/** Numbers as they are and booleans as 0 and 1; other values can be counted only. */
function numbersOf(reports: readonly Report[]): number[] {
  const numbers: number[] = [];
  for (const { value } of reports) {
    if (typeof value === 'number' && Number.isFinite(value)) numbers.push(value);
    else if (typeof value === 'boolean') numbers.push(Number(value));
  }
  return numbers;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The result of a method, or undefined where it has no meaning for these values. `stddev` is the population's. */
export function aggregateReports(reports: readonly Report[], method: AggregateMethod): number | undefined {
  if (method === 'totalCount') return reports.length;
  if (method === 'distinctCount') return new Set(reports.map(({ value }) => JSON.stringify(value))).size;
  const numbers = numbersOf(reports);
  if (numbers.length === 0) return undefined;
  const mean = sum(numbers) / numbers.length;
  switch (method) {
    case 'avg':
      return mean;
    case 'min':
      return Math.min(...numbers);
    case 'max':
      return Math.max(...numbers);
    case 'sum':
      return sum(numbers);
    case 'sumsq':
      return sum(numbers.map((value) => value * value));
    case 'stddev':
      return Math.sqrt(sum(numbers.map((value) => (value - mean) ** 2)) / numbers.length);
  }
}
