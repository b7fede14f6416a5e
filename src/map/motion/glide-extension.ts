// A deck.gl extension that moves symbols between two reports on the GPU: a frame costs one uniform, whatever the number of rows.
import { LayerExtension, type Layer } from '@deck.gl/core';
import type { ShaderModule } from '@luma.gl/shadertools';
import { shownTimeMs } from '#live/shown-time.ts';
import { BLEND_S, type GlideBuffers } from './glide-buffers.ts';

/** Props that the extension adds. `getGlideNear`, `getGlideFar` (two waypoints each) and `getGlideStart` are attributes. */
export interface GlideProps {
  /** The instants that the attributes refer to; null stands still. */
  glide: Pick<GlideBuffers, 'epochMs' | 'sinceMs' | 'horizonMs'> | null;
}

type GlideUniforms = { now: number; horizon: number; since: number; blend: number };

const VERTEX = /* glsl */ `\
layout(std140) uniform glideUniforms {
  float now;
  float horizon;
  float since;
  float blend;
} glide;
in vec4 glideNear;
in vec4 glideFar;
in vec3 glideStart;

/* Metres east and north of the reported position; the twin of shownOffset. */
vec2 glide_offset() {
  if (glide.horizon <= 0.0) return vec2(0.0);
  float along = 4.0 * clamp((glide.now - glideStart.x) / glide.horizon, 0.0, 1.0);
  vec2 offset = mix(vec2(0.0), glideNear.xy, min(along, 1.0));
  if (along > 1.0) offset = mix(glideNear.xy, glideNear.zw, min(along - 1.0, 1.0));
  if (along > 2.0) offset = mix(glideNear.zw, glideFar.xy, min(along - 2.0, 1.0));
  if (along > 3.0) offset = mix(glideFar.xy, glideFar.zw, along - 3.0);
  return offset + glideStart.yz * (1.0 - smoothstep(0.0, glide.blend, glide.now - glide.since));
}
`;

/** Positions are in clip space already: the way between is linear there too. */
const MOVE = /* glsl */ `\
  position += project.viewProjectionMatrix * vec4(project_size(glide_offset()), 0.0, 0.0);
`;

const glideModule = {
  name: 'glide',
  vs: VERTEX,
  inject: { 'vs:DECKGL_FILTER_GL_POSITION': MOVE },
  uniformTypes: { now: 'f32', horizon: 'f32', since: 'f32', blend: 'f32' },
  getUniforms: (props: Partial<GlideUniforms> = {}) => props,
} as ShaderModule<GlideUniforms>;

type GlideLayer = Layer<GlideProps>;

/** Attach one a layer; all are equal. */
export class GlideExtension extends LayerExtension {
  static override extensionName = 'GlideExtension';
  static override defaultProps = {
    glide: { type: 'object', value: null, optional: true, compare: 2 },
    getGlideNear: { type: 'accessor', value: [0, 0, 0, 0] },
    getGlideFar: { type: 'accessor', value: [0, 0, 0, 0] },
    getGlideStart: { type: 'accessor', value: [0, 0, 0] },
  };

  override getShaders(): unknown {
    return { modules: [glideModule] };
  }

  override initializeState(this: GlideLayer): void {
    this.getAttributeManager()?.add({
      glideNear: { size: 4, stepMode: 'dynamic', accessor: 'getGlideNear', defaultValue: [0, 0, 0, 0] },
      glideFar: { size: 4, stepMode: 'dynamic', accessor: 'getGlideFar', defaultValue: [0, 0, 0, 0] },
      glideStart: { size: 3, stepMode: 'dynamic', accessor: 'getGlideStart', defaultValue: [0, 0, 0] },
    });
  }

  /** The clock is read when a frame is drawn, or picked from: no property of the layer changes for it. */
  override draw(this: GlideLayer): void {
    const { glide } = this.props;
    const { epochMs = 0, sinceMs = 0, horizonMs = 0 } = glide ?? {};
    const uniforms: GlideUniforms = {
      now: glide ? (shownTimeMs() - epochMs) / 1000 : 0,
      horizon: horizonMs / 1000,
      since: (sinceMs - epochMs) / 1000,
      blend: BLEND_S,
    };
    this.setShaderModuleProps({ glide: uniforms });
  }
}
