// A build step for deck.gl and MapLibre: parts that imports reach and this map never calls are left out, a quarter of their bytes.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { MAPLIBRE_EMPTY_SHADERS, MAPLIBRE_LEFT_OUT, MAPLIBRE_LEFT_OUT_OF_PAGE } from './maplibre-left-out.ts';

/** Modules of which nothing is called, by the end of their path. */
const LEFT_OUT: readonly string[] = [
  ...MAPLIBRE_LEFT_OUT,
  // Loaders: every layer gets finished typed arrays, and symbols come as a picture that was drawn here.
  '@loaders.gl/core/dist/index.js',
  '@loaders.gl/images/dist/index.js',
  // Gestures and cameras: MapLibre moves the camera, and the overlay picks what the pointer is on.
  'mjolnir.js/dist/index.js',
  '@deck.gl/core/dist/controllers/map-controller.js',
  '@deck.gl/core/dist/controllers/globe-controller.js',
  // A globe and shadows: the map is flat.
  '@deck.gl/core/dist/views/globe-view.js',
  '@deck.gl/core/dist/viewports/globe-viewport.js',
  '@deck.gl/core/dist/passes/shadow-pass.js',
  '@deck.gl/core/dist/shaderlib/shadow/shadow.js',
  // Values that glide from one to the next: a measurement that was never made is not shown.
  '@deck.gl/core/dist/transitions/gpu-interpolation-transition.js',
  '@deck.gl/core/dist/transitions/gpu-spring-transition.js',
  '@luma.gl/webgl/dist/adapter/resources/webgl-transform-feedback.js',
  // WebGPU: computing, and shaders in WGSL.
  '@luma.gl/gpgpu/dist/index.js',
  '@luma.gl/gpgpu/dist/operations/webgpu/index.js',
  '@luma.gl/shadertools/dist/lib/shader-assembly/wgsl-interface-scan.js',
  '@luma.gl/shadertools/dist/lib/shader-assembly/wgsl-binding-debug.js',
  // Tables, pictures and timers for debugging.
  '@luma.gl/webgl/dist/adapter/resources/webgl-query-set.js',
  '@luma.gl/engine/dist/debug/debug-framebuffer.js',
  '@luma.gl/engine/dist/debug/debug-shader-layout.js',
];

const PACKAGES = resolve(import.meta.dirname, '../../../node_modules');

/** Functions that are not called, of modules that are needed otherwise. */
const LEFT_OUT_FUNCTIONS: ReadonlySet<string> = new Set(['assembleShaderWGSL']);
const HOME_OF_FUNCTIONS = '@luma.gl/shadertools/dist/lib/shader-assembly/assemble-shaders.js';

/** What deck.gl calls as it starts, and which may come to nothing: its own loaders, its own listeners on the canvas. */
const QUIET: Readonly<Record<string, string>> = {
  registerLoaders: '() => undefined',
  EventManager: 'class { on() {} off() {} watch() {} destroy() {} }',
  Pan: 'class {}',
  Pinch: 'class {}',
  Tap: 'class {}',
  DoubleClickDrag: 'class {}',
  // MapLibre asks these of every layer,
  isColorReliefStyleLayer: '() => false',
  isFillExtrusionStyleLayer: '() => false',
  isHeatmapStyleLayer: '() => false',
  isHillshadeStyleLayer: '() => false',
  isRasterStyleLayer: '() => false',
  // and these in every setter.
  validateStyle: '{}',
  SPEC_SOURCE_TYPES: 'new Set()',
  validateStyleAndEmit: '() => false',
  emitValidationErrors: '() => false',
  validateAndEmit: '() => false',
};

const complain = (name: string): string =>
  `throw new Error('${name} of a map library is called, which src/map/build leaves out of the program.');`;

/** A node of the syntax tree, as far as it is looked at. */
interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  body?: SyntaxNode | SyntaxNode[];
  declaration?: SyntaxNode;
  declarations?: SyntaxNode[];
  id?: { name: string };
  specifiers?: { exported: { name: string } }[];
}

/** The plugin, of Vite's shape; only builds are changed. A name that is missing in a stand-in fails the build. */
export function leftOut(place: 'page' | 'worker') {
  const absent = place === 'page' ? [...LEFT_OUT, ...MAPLIBRE_LEFT_OUT_OF_PAGE] : LEFT_OUT;
  return {
    name: 'left-out',
    apply: 'build' as const,
    buildStart() {
      const gone = absent.filter((end) => !existsSync(resolve(PACKAGES, end)));
      if (gone.length > 0) throw new Error(`To be left out of the build, but nowhere: ${gone.join(', ')}`);
    },
    transform(this: { parse(code: string): object }, code: string, id: string) {
      const [path = ''] = id.replaceAll('\\', '/').split('?');
      if (MAPLIBRE_EMPTY_SHADERS.test(path)) return { code: 'export default ``;', map: null };
      const isModule = absent.some((end) => path.endsWith(`node_modules/${end}`));
      if (!isModule && !path.endsWith(HOME_OF_FUNCTIONS)) return undefined;
      const statements = (this.parse(code) as { body: SyntaxNode[] }).body;
      return { code: isModule ? standIn(statements) : withoutFunctions(code, statements), map: null };
    },
  };
}

/** A module of the same exports, each of which says so when it is called after all. */
function standIn(statements: readonly SyntaxNode[]): string {
  const lines = statements.flatMap(exportedNames).map((name, index) => {
    const local = `absent${index}`;
    const quiet = QUIET[name];
    const value = quiet ? `const ${local} = ${quiet};` : `function ${local}() { ${complain(name)} }`;
    return `${value} export { ${local} as ${name} };`;
  });
  return lines.join('\n');
}

function exportedNames({ type, declaration, specifiers }: SyntaxNode): string[] {
  if (type === 'ExportDefaultDeclaration') return ['default'];
  if (type !== 'ExportNamedDeclaration') return [];
  const declared = (declaration?.declarations ?? [declaration]).flatMap((one) => one?.id?.name ?? []);
  return [...declared, ...(specifiers ?? []).map(({ exported }) => exported.name)];
}

function withoutFunctions(code: string, statements: readonly SyntaxNode[]): string {
  let lean = '';
  let from = 0;
  for (const statement of statements) {
    const { id, body } = statement.declaration ?? statement;
    if (!id || !LEFT_OUT_FUNCTIONS.has(id.name) || !body || Array.isArray(body)) continue;
    lean += `${code.slice(from, body.start)}{ ${complain(id.name)} }`;
    from = body.end;
  }
  return lean + code.slice(from);
}
