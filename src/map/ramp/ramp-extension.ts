// A deck.gl extension that colours by value on the GPU: a theme change swaps 1 kB of texture and no row is sent again.
import { LayerExtension, type Layer, type LayerContext, type UpdateParameters } from '@deck.gl/core';
import type { Texture } from '@luma.gl/core';
import { rampModule, type RampShape, type RampUniforms } from './ramp-shader.ts';

/** Props that the extension adds to a layer. `getRampData` is a binary attribute: value, seconds since the layer's epoch, quality. */
export interface RampProps {
  /** 256 × RGBA of `theme/ramps` buildRampTexture; a new array is a new texture. */
  rampTexels: Uint8Array;
  rampUniforms: RampUniforms;
}

type RampLayer = Layer<RampProps> & { state: { rampTexture?: Texture } };

/** Attach one a layer; extensions of one shape are equal, so layers are never rebuilt for it. */
export class RampExtension extends LayerExtension<{ shape: RampShape }> {
  static override extensionName = 'RampExtension';
  static override defaultProps = {
    rampTexels: { type: 'object', value: new Uint8Array(1024), compare: false },
    rampUniforms: { type: 'object', value: {}, compare: 2 },
    getRampData: { type: 'accessor', value: [0, 0, 3] },
  };

  override getShaders(this: RampLayer, extension: this): unknown {
    return { modules: [rampModule(extension.opts.shape)] };
  }

  override initializeState(this: RampLayer): void {
    this.getAttributeManager()?.add({
      rampData: { size: 3, stepMode: 'dynamic', accessor: 'getRampData', defaultValue: [0, 0, 3] },
    });
  }

  override updateState(this: RampLayer, { props, oldProps }: UpdateParameters<RampLayer>): void {
    if (this.state.rampTexture && props.rampTexels === oldProps.rampTexels) return;
    this.state.rampTexture?.destroy();
    this.state.rampTexture = this.context.device.createTexture({
      data: props.rampTexels,
      width: 256,
      height: 1,
      format: 'rgba8unorm',
      sampler: { minFilter: 'nearest', magFilter: 'nearest', addressModeU: 'clamp-to-edge' },
    });
  }

  override draw(this: RampLayer): void {
    const { rampTexture: texture } = this.state;
    if (texture) this.setShaderModuleProps({ ramp: { ...this.props.rampUniforms, texture } });
  }

  override finalizeState(this: RampLayer, _context: LayerContext): void {
    this.state.rampTexture?.destroy();
  }
}
