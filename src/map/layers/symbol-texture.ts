// The atlas of symbols on the GPU: one texture that all layers of an overlay share. Left to itself, deck.gl uploads it anew for each.
import type { Device, Texture } from '@luma.gl/core';
import { drawSymbolAtlas } from './symbol-atlas.ts';

/** As deck.gl samples what it uploads itself. */
const SAMPLER = {
  minFilter: 'linear',
  magFilter: 'linear',
  mipmapFilter: 'linear',
  addressModeU: 'clamp-to-edge',
  addressModeV: 'clamp-to-edge',
} as const;

/** The texture of one device; the drawing that it is made of is let go at once. */
export class SymbolTexture {
  /** What layers are given, the same from the first on; it waits for the device. */
  readonly texture: Promise<Texture>;
  private made: Texture | null = null;
  private settle: (texture: Texture) => void = () => undefined;

  constructor() {
    this.texture = new Promise((resolve) => (this.settle = resolve));
  }

  /** Draws and uploads the atlas; called once, when the device is there. */
  upload(device: Device): void {
    const { width, height, data } = drawSymbolAtlas();
    const mipLevels = device.getMipLevelCount(width, height);
    const made = device.createTexture({ width, height, format: 'rgba8unorm', sampler: SAMPLER, mipLevels });
    // Not as a property of the texture, which would keep it for as long as it lives.
    made.writeData(data);
    made.generateMipmapsWebGL();
    this.made = made;
    this.settle(made);
  }

  destroy(): void {
    this.made?.destroy();
  }
}
