// Puts secrets in the place of `${env:NAME}` and `${file:PATH}`, so that no configuration file holds one.
import { readFileSync } from 'node:fs';

const PLACEHOLDER = /\$\{(env|file):([^}]+)\}/g;

function readSecret(kind: string, name: string): string {
  if (kind === 'file') {
    // Read anew for every request: whoever renews a token replaces the file, and nothing is restarted.
    return readFileSync(name, 'utf8').trim();
  }
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment has no ${name}`);
  return value;
}

/** The headers with their secrets; throws one sentence where one is missing. */
export function resolveSecrets(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [
      name.toLowerCase(),
      text.replace(PLACEHOLDER, (_, kind: string, secret: string) => readSecret(kind, secret)),
    ]),
  );
}
