// A build step for deck.gl and luma.gl: this map draws with WebGL2 only, so the WebGPU shaders that they carry are left out.

const LIBRARIES = /node_modules\/@(deck|luma)\.gl\//;
/** What only WGSL says. */
const WGSL =
  /@(vertex|fragment|compute|group\()|var<(uniform|storage|private)|\bfn \w+\s*\([^)]*\)\s*(->|\{)/;
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
      for (const { start = 0, end = 0 } of outerTemplates(this.parse(code))) {
        const template = code.slice(start, end);
        lean += code.slice(from, start) + (WGSL.test(template) ? '``' : template);
        from = end;
      }
      return from === 0 ? undefined : { code: lean + code.slice(from), map: null };
    },
  };
}

/** The outermost templates, in their order. */
function outerTemplates(tree: object): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ((node as SyntaxNode).type === 'TemplateLiteral') found.push(node);
    else for (const child of Object.values(node)) visit(child);
  };
  visit(tree);
  return found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
