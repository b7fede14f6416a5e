// The examples say what the program and the backend say: the same policy, arguments that exist, folders that exist.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../../mocks/backend/parse-arguments.ts';
import { readUpstreams } from '../../../../mocks/backend/proxy/read-upstreams.ts';
import { publishConfig } from '../../../../mocks/backend/publish-config.ts';
import { securityHeaders } from '../../../../mocks/backend/security-headers.ts';
import { parseConfig } from '../../../../src/app/config/load-config.ts';

const root = resolve(import.meta.dirname, '../../../..');
const read = (name: string): string => readFileSync(resolve(root, 'mocks/deploy', name), 'utf8');

describe('the examples', () => {
  it.each(['nginx.conf', 'Caddyfile'])('%s sends every header of the page, word by word', (name) => {
    const text = read(name);
    for (const [header, value] of Object.entries(securityHeaders)) {
      const home =
        header === 'Content-Security-Policy' && name === 'nginx.conf' ? '$hai_dang_policy' : header;
      expect(text).toContain(home);
      expect(text).toContain(value);
    }
  });

  it('start the backend with arguments that it has', () => {
    const [, unit = ''] = /^ExecStart=(.*)$/m.exec(read('hai-dang.service')) ?? [];
    const [program, script, ...args] = unit.split(' ');
    expect([program, script]).toEqual(['/opt/hai-dang/node_modules/.bin/node', 'mocks/server.ts']);
    expect(parseArguments(args)).toMatchObject({ host: '127.0.0.1', config: '/etc/hai-dang/config.json' });
    const [, command = ''] = /^CMD (\[.*\])$/m.exec(read('Containerfile')) ?? [];
    const [node, server, ...options] = JSON.parse(command) as string[];
    expect([node, server]).toEqual(['node', 'mocks/server.ts']);
    expect(parseArguments(options)).toMatchObject({ host: '0.0.0.0', port: 8787 });
  });

  it('copy folders that exist, and all that the server imports', () => {
    const copied = [
      ...read('Containerfile').matchAll(/^COPY --from=build \/opt\/hai-dang\/(\S+) \.\/(\S*)/gm),
    ];
    for (const [, from = '', to = ''] of copied) {
      if (!/^(dist|node_modules)$/.test(from)) expect(existsSync(resolve(root, from)), from).toBe(true);
      if (to !== '') expect(to).toBe(from);
    }
    const folders = copied.map(([, from = '']) => `${from}/`);
    const imported = [...importedFiles('mocks/server.ts')];
    expect(imported.length).toBeGreaterThan(80);
    const missing = imported.filter((file) => !folders.some((folder) => file.startsWith(folder)));
    expect(missing).toEqual([]);
  });

  it('name in the README a configuration that works', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
    const written = JSON.parse(json.replace(/\$\{file:[^}]+\}/, 'token')) as Record<string, unknown>;
    const config = { title: { vi: 'x', en: 'x' }, provincePack: 'p/', ...written };
    const upstreams = readUpstreams(config);
    expect(upstreams['gis']?.url?.href).toBe('https://gis.internal/ogcapi/');
    expect(upstreams['broker']?.push?.url.href).toBe('ws://mosquitto.internal:9001/');
    const published = JSON.stringify(publishConfig(config, upstreams));
    expect(parseConfig('config.json', published).ok).toBe(true);
    expect(published).not.toMatch(/internal|token/);
  });
});

/** Files that a file imports at run time, directly or through others. */
function importedFiles(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(resolve(root, entry), 'utf8').replace(/^import type [^;]*;/gm, '');
  for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([.#][^']+)'/g)) {
    const file = specifier.startsWith('#')
      ? specifier.replace('#', 'src/')
      : resolve('/', entry, '..', specifier).slice(1);
    importedFiles(file, seen);
  }
  return seen;
}
