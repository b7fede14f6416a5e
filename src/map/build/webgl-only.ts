// A build step for deck.gl and luma.gl: this map draws with WebGL2 only, so the WebGPU shaders that they carry are left out,
// and the comments and indentation of the others.

const LIBRARIES = /node_modules\/@(deck|luma)\.gl\//;
/** What only WGSL says. */
const WGSL =
  /@(vertex|fragment|compute|group\()|var<(uniform|storage|private)|\bfn \w+\s*\([^)]*\)\s*(->|\{)/;
/** What only GLSL says: a version, a declaration or a function of a GLSL type at the head of a line. */
const GLSL =
  /^\s*(#version 300|(flat )?(in|out|uniform) \w+ \w+;|(void|float|vec[234]|mat[34]|bool|int) \w+\([^)]*\)\s*\{)/m;

/** A node of the syntax tree, as far as it is looked at. */
interface SyntaxNode {
  type?: string;
  start?: number;
  end?: number;
}

/** The plugin, of Vite's shape; only builds are changed. */
export function webglOnly() {
  return {
    name: 'webgl-only',
    apply: 'build' as const,
    transform(this: { parse(code: string): object }, code: string, id: string) {
      if (!LIBRARIES.test(id) || !code.includes('`')) return undefined;
      let lean = '';
      let from = 0;
      for (const { start = 0, end = 0 } of plainTemplates(this.parse(code))) {
        lean += code.slice(from, start) + leanTemplate(code.slice(start, end));
        from = end;
      }
      return from === 0 ? undefined : { code: lean + code.slice(from), map: null };
    },
  };
}

/** Templates without parts to fill in, in their order; the others are left as they are. */
function plainTemplates(tree: object): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, expressions } = node as SyntaxNode & { expressions?: unknown[] };
    if (type === 'TemplateLiteral' && expressions?.length === 0) found.push(node);
    else for (const child of Object.values(node)) visit(child);
  };
  visit(tree);
  return found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function leanTemplate(template: string): string {
  if (WGSL.test(template)) return '``';
  return GLSL.test(template) ? leanGlsl(template) : template;
}

/** Line ends stay: directives need theirs. */
function leanGlsl(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');
}
