// What a page holds on the GPU, counted where it asks WebGL for it: contexts, buffers and their bytes, textures, programs.
import type { Page } from 'playwright-core';

/** What is held now by contexts that are alive; what a lost or collected context held has gone with it. */
export interface GpuUse {
  contexts: number;
  buffers: number;
  /** Megabytes (10⁶ bytes) of all buffers. */
  bufferMb: number;
  textures: number;
  programs: number;
}

/** Counts in every page that `install` prepares from its start; `readGpuUse` reads. */
export function countGpuUse(): void {
  type Held = { buffers: Map<WebGLBuffer, number>; textures: Set<WebGLTexture>; programs: Set<WebGLProgram> };
  const contexts: WeakRef<WebGL2RenderingContext>[] = [];
  const heldBy = new WeakMap<WebGL2RenderingContext, Held>();
  const heldOf = (context: WebGL2RenderingContext): Held => {
    const known = heldBy.get(context);
    if (known) return known;
    const held: Held = { buffers: new Map(), textures: new Set(), programs: new Set() };
    contexts.push(new WeakRef(context));
    heldBy.set(context, held);
    return held;
  };
  /** Wraps a method: `after` hears what it was called with and what it gave. */
  const listen = (
    name: 'createBuffer' | 'createTexture' | 'createProgram' | 'bufferData' | `delete${string}`,
    after: (held: Held, result: unknown, parameters: unknown[], context: WebGL2RenderingContext) => void,
  ) => {
    const methods = WebGL2RenderingContext.prototype as unknown as Record<
      string,
      (...parameters: unknown[]) => unknown
    >;
    const original = methods[name];
    methods[name] = function (this: WebGL2RenderingContext, ...parameters: unknown[]) {
      const result = original?.apply(this, parameters);
      after(heldOf(this), result, parameters, this);
      return result;
    };
  };
  // From a target to the parameter that tells what is bound there.
  const bindings = new Map(
    Object.entries({ 0x8892: 0x8894, 0x8893: 0x8895, 0x8f36: 0x8f36, 0x8f37: 0x8f37, 0x8a11: 0x8a28 }).map(
      ([target, binding]) => [Number(target), binding],
    ),
  );
  const getParameter = WebGL2RenderingContext.prototype.getParameter;
  listen('createBuffer', ({ buffers }, made) => made && buffers.set(made, 0));
  listen('createTexture', ({ textures }, made) => made && textures.add(made));
  listen('createProgram', ({ programs }, made) => made && programs.add(made as WebGLProgram));
  listen('deleteBuffer', ({ buffers }, _, [gone]) => buffers.delete(gone as WebGLBuffer));
  listen('deleteTexture', ({ textures }, _, [gone]) => textures.delete(gone as WebGLTexture));
  listen('deleteProgram', ({ programs }, _, [gone]) => programs.delete(gone as WebGLProgram));
  listen('bufferData', ({ buffers }, _, [target, content, , from, length], context) => {
    const binding = bindings.get(target as number);
    const bound = binding === undefined ? null : (getParameter.call(context, binding) as WebGLBuffer | null);
    if (!bound) return;
    const array = content as (ArrayBufferView & { BYTES_PER_ELEMENT?: number }) | number;
    const whole = typeof array === 'number' ? array : array.byteLength;
    const part = typeof array === 'number' ? 0 : Number(length ?? 0) * (array.BYTES_PER_ELEMENT ?? 1);
    const skipped = typeof array === 'number' ? 0 : Number(from ?? 0) * (array.BYTES_PER_ELEMENT ?? 1);
    buffers.set(bound, part > 0 ? part : whole - skipped);
  });
  Object.assign(window, {
    readGpuUse: () => {
      const alive = contexts.flatMap((reference) => {
        const context = reference.deref();
        return context && !context.isContextLost() ? [heldOf(context)] : [];
      });
      const sum = (count: (held: Held) => number) => alive.reduce((total, held) => total + count(held), 0);
      return {
        contexts: alive.length,
        buffers: sum(({ buffers }) => buffers.size),
        bufferMb: sum(({ buffers }) => [...buffers.values()].reduce((all, bytes) => all + bytes, 0)) / 1e6,
        textures: sum(({ textures }) => textures.size),
        programs: sum(({ programs }) => programs.size),
      };
    },
  });
}

/** Reads what a page that was opened with `countGpuUse` holds. */
export function readGpuUse(page: Page): Promise<GpuUse> {
  return page.evaluate(() => (window as unknown as { readGpuUse(): GpuUse }).readGpuUse());
}
