// Loads and validates config.json; every fault names the path and what was expected there.
import * as v from 'valibot';
import { fail, succeed, type Result } from '#kernel/result.ts';
import { configSchema, type Config } from './config-schema.ts';

/** One fault of the configuration: where, what was expected, what was found. */
export interface ConfigFault {
  path: string;
  expected: string;
  received: string;
}

/** Why there is no configuration. */
export interface ConfigFailure {
  url: string;
  faults: readonly ConfigFault[];
}

/** Fetches and validates the configuration; never throws. */
export async function loadConfig(
  url: string,
  request: typeof fetch = fetch,
): Promise<Result<Config, ConfigFailure>> {
  const refuse = (expected: string, received: string) =>
    fail({ url, faults: [{ path: '', expected, received }] });
  try {
    const response = await request(url, { cache: 'no-cache' });
    if (!response.ok) return refuse('a file that the server has', `HTTP ${response.status}`);
    return parseConfig(url, await response.text());
  } catch (failure) {
    return refuse('a server that answers', String(failure));
  }
}

/** Validates the text of a configuration. */
export function parseConfig(url: string, text: string): Result<Config, ConfigFailure> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (failure) {
    const received = failure instanceof Error ? failure.message : String(failure);
    return fail({ url, faults: [{ path: '', expected: 'JSON', received }] });
  }
  const outcome = v.safeParse(configSchema, input);
  if (outcome.success) return succeed(outcome.output);
  return fail({ url, faults: outcome.issues.map(describe) });
}

function describe(issue: v.BaseIssue<unknown>): ConfigFault {
  const path = (issue.path ?? [])
    .map((item, index) =>
      typeof item.key === 'number' ? `[${item.key}]` : `${index ? '.' : ''}${String(item.key)}`,
    )
    .join('');
  const isOwnSentence = issue.type === 'regex' || issue.type === 'check';
  return {
    path,
    expected: isOwnSentence ? issue.message : (issue.expected ?? issue.message),
    received: issue.received,
  };
}
