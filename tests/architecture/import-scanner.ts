// Finds what a source file imports, without a parser: static, type, dynamic, glob and worker imports, and re-exports.

/** How a file reaches another: `type` imports vanish at build time, `dynamic` and `worker` ones load later. */
export type ImportKind = 'static' | 'type' | 'dynamic' | 'glob' | 'worker';

/** One import as written; `reExport` marks `export ... from`. */
export type FoundImport = {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly reExport: boolean;
};

const regexMayFollow = /(^|[(,=:[!&|?{};+\n]|=>|return|typeof|case)\s*$/;

/** The index after a quoted text that starts at `start`; a single- or double-quoted one ends at the line's end at the latest. */
function skipQuoted(source: string, start: number): number {
  const quote = source[start];
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === quote) return at + 1;
    // An apostrophe in JSX text opens no string: stop at the line's end rather than swallow the file.
    else if (source[at] === '\n' && quote !== '`') return at;
  }
  return source.length;
}

function skipRegex(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length && source[at] !== '\n'; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
    else if (source[at] === '/' && !inClass) return at + 1;
  }
  return start + 1;
}

/** The source without comments, so that an import that was only talked about is not found. Strings stay as they are. */
export function stripComments(source: string): string {
  let out = '';
  let at = 0;
  while (at < source.length) {
    const two = source.slice(at, at + 2);
    let end = at + 1;
    if (two === '//') {
      end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
      continue;
    }
    if (two === '/*') {
      end = source.indexOf('*/', at + 2);
      at = end < 0 ? source.length : end + 2;
      out += ' ';
      continue;
    }
    if (/['"`]/.test(source.charAt(at))) end = skipQuoted(source, at);
    else if (source[at] === '/' && regexMayFollow.test(out.slice(-12))) end = skipRegex(source, at);
    out += source.slice(at, end);
    at = end;
  }
  return out;
}

const quoted = String.raw`['"]([^'"\n]+)['"]`;
const statement = String.raw`(?:^|[;}\n])\s*`;
const patterns: { pattern: RegExp; kind: ImportKind; reExport?: true }[] = [
  {
    pattern: new RegExp(`${statement}import\\s+type\\s+(?!from\\b)[^'";]*?from\\s*${quoted}`, 'g'),
    kind: 'type',
  },
  {
    pattern: new RegExp(
      `${statement}import\\s+(?!type\\s+(?!from\\s*['"])[\\w{*])[^'";()]*?from\\s*${quoted}`,
      'g',
    ),
    kind: 'static',
  },
  { pattern: new RegExp(`${statement}import\\s*${quoted}`, 'g'), kind: 'static' },
  {
    pattern: new RegExp(`${statement}export\\s+type\\s[^'";=(]*?from\\s*${quoted}`, 'g'),
    kind: 'type',
    reExport: true,
  },
  {
    pattern: new RegExp(`${statement}export\\s*(?:\\*|\\{)[^'";=(]*?from\\s*${quoted}`, 'g'),
    kind: 'static',
    reExport: true,
  },
  { pattern: /typeof\s+import\(\s*['"]([^'"\n]+)['"]/g, kind: 'type' },
  { pattern: /(?<!typeof\s+)\bimport\(\s*['"`]([^'"`\n]+)['"`]/g, kind: 'dynamic' },
  {
    pattern: /new\s+(?:Shared)?Worker\(\s*new\s+URL\(\s*['"`]([^'"`\n]+)['"`]\s*,\s*import\.meta\.url/g,
    kind: 'worker',
  },
];
const globCall = /import\.meta\.glob\s*(?:<[^()]*>)?\(\s*(\[[^\]]*\]|['"`][^'"`\n]+['"`])/g;

/** Every import of a TypeScript source, in no particular order. */
export function scanImports(source: string): FoundImport[] {
  const code = stripComments(source);
  const found: FoundImport[] = [];
  for (const { pattern, kind, reExport } of patterns) {
    for (const match of code.matchAll(pattern)) {
      if (match[1]) found.push({ specifier: match[1], kind, reExport: reExport ?? false });
    }
  }
  for (const call of code.matchAll(globCall)) {
    for (const text of (call[1] ?? '').matchAll(/['"`]([^'"`\n]+)['"`]/g)) {
      if (text[1]) found.push({ specifier: text[1], kind: 'glob', reExport: false });
    }
  }
  return found;
}
