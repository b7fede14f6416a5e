// Every captured body of every collection: by its content alone told to which standard it belongs, and read or refused as pinned.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPayload } from '#feeds/payload/read-payload.ts';
import readings from '../fixtures/payloads/readings.json' with { type: 'json' };
import { payloadRoot } from './payload-files.ts';

const NOW_MS = Date.UTC(2026, 10, 22);

describe.skipIf(!existsSync(payloadRoot))('every captured body', () => {
  it('is in the table, and nothing else is', () => {
    const files = readdirSync(payloadRoot, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => join(entry.parentPath, entry.name).slice(payloadRoot.length + 1));
    expect(files.sort()).toEqual(readings.map(([file]) => file).sort());
  });

  it('is read, or refused in words, as the table says', async () => {
    for (const [file, ...expected] of readings) {
      const bytes = new Uint8Array(readFileSync(join(payloadRoot, String(file))));
      const { standard, outcome, rows, refusedRows, reason } = await readPayload(bytes, NOW_MS);
      expect([standard, outcome, rows, refusedRows, reason], String(file)).toEqual(expected);
      if (outcome === 'refused') expect(reason, String(file)).toMatch(/\S+ \S+/);
    }
  }, 60_000);
});
