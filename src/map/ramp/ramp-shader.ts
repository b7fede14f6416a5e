// GLSL of the ramp: one value, one instant and one quality a row become a colour and a degradation on the GPU.
import type { Texture } from '@luma.gl/core';
import type { ShaderModule } from '@luma.gl/shadertools';

/** What is drawn: each shape shows quality in its own way. */
export type RampShape = 'point' | 'line' | 'area' | 'field' | 'icon';

/** Uniforms of the ramp module; colours are RGBA 0 … 1. */
export interface RampUniforms {
  domain: readonly [number, number];
  /** Seconds since the layer's own epoch. */
  now: number;
  /** Seconds of age beyond which a datum is stale. */
  staleAfter: number;
  ground: readonly [number, number, number, number];
  muted: readonly [number, number, number, number];
  ink: readonly [number, number, number, number];
  /** Device pixels per CSS pixel. */
  density: number;
  /** 1 draws direction chevrons on lines. */
  chevrons: number;
}

/** Uniforms and the 256 × 1 texture. */
export type RampModuleProps = RampUniforms & { texture: Texture };

const UNIFORMS = /* glsl */ `\
layout(std140) uniform rampUniforms {
  vec2 domain;
  float now;
  float staleAfter;
  vec4 ground;
  vec4 muted;
  vec4 ink;
  float density;
  float chevrons;
} ramp;
`;

/** Quality codes are those of kernel/quality: 0 good, 1 suspect, 2 stale, 3 missing. */
const VERTEX = /* glsl */ `\
${UNIFORMS}
in vec3 rampData;
flat out vec2 ramp_datum;
`;

const VERTEX_END = /* glsl */ `\
  float ramp_quality = rampData.z;
  if (ramp_quality < 2.5 && ramp.now - rampData.y > ramp.staleAfter) ramp_quality = 2.0;
  ramp_datum = vec2(rampData.x, ramp_quality);
`;

const FRAGMENT = /* glsl */ `\
${UNIFORMS}
uniform sampler2D ramp_texture;
flat in vec2 ramp_datum;

/* Exactly theme/ramps: texel floor(t * 256), unfiltered, clamped at both ends. */
vec3 ramp_color() {
  float share = (ramp_datum.x - ramp.domain.x) / (ramp.domain.y - ramp.domain.x);
  int texel = int(clamp(floor(share * 256.0), 0.0, 255.0));
  return texelFetch(ramp_texture, ivec2(texel, 0), 0).rgb;
}

bool ramp_is(float quality) {
  return abs(ramp_datum.y - quality) < 0.5;
}

/* Change of a coordinate from one device pixel to the next. */
float ramp_slope(float coordinate) {
  return max(length(vec2(dFdx(coordinate), dFdy(coordinate))), 1.0e-5);
}

/* 45 degree hatch in screen space: 1 on the stroke, 0 in the gap. */
float ramp_hatch(float periodPx) {
  float period = periodPx * ramp.density;
  float position = mod(gl_FragCoord.x + gl_FragCoord.y, period);
  return 1.0 - smoothstep(0.42, 0.52, position / period);
}
`;

/** Points: a disc with a hairline of the ground around it; hatched when stale, dotted when suspect, a ring when missing. */
const POINT = /* glsl */ `\
  float ramp_radius = length(geometry.uv);
  float ramp_edgePx = (1.0 - ramp_radius) / ramp_slope(ramp_radius) / ramp.density;
  float ramp_inside = smoothstep(0.8, 1.6, ramp_edgePx);
  float ramp_ring = ramp_inside * (1.0 - smoothstep(2.6, 3.4, ramp_edgePx));
  vec3 ramp_fill = ramp_color();
  float ramp_fillAlpha = 1.0;
  if (ramp_is(3.0)) {
    ramp_fill = mix(ramp.ground.rgb, ramp.muted.rgb, ramp_ring);
    ramp_fillAlpha = mix(0.55, 1.0, ramp_ring);
  } else if (ramp_is(2.0)) {
    ramp_fill = mix(ramp.ground.rgb, ramp_fill, max(ramp_hatch(5.0), ramp_ring * 0.7));
  } else if (ramp_is(1.0)) {
    float ramp_dots = step(0.5, fract(atan(geometry.uv.y, geometry.uv.x) * 1.2732395 * 1.5));
    ramp_fill = mix(ramp_fill, mix(ramp.ground.rgb, ramp.ink.rgb, ramp_dots), ramp_ring);
  }
  color.rgb = mix(ramp.ground.rgb, ramp_fill, ramp_inside);
  color.a *= mix(0.9, ramp_fillAlpha, ramp_inside);
`;

/** Lines: a body with a hairline casing; hatched when stale, dashed when suspect, two thin rails when missing. */
const LINE = /* glsl */ `\
  float ramp_halfPx = 1.0 / ramp_slope(geometry.uv.x);
  float ramp_edgePx = (1.0 - abs(geometry.uv.x)) * ramp_halfPx / ramp.density;
  float ramp_alongPx = geometry.uv.y * ramp_halfPx / ramp.density;
  float ramp_bodyPx = ramp_halfPx / ramp.density;
  color.rgb = ramp_color();
  if (ramp_is(3.0)) {
    float ramp_rail = 1.0 - smoothstep(0.8, 1.4, ramp_edgePx);
    color.rgb = mix(ramp.ground.rgb, ramp.muted.rgb, ramp_rail);
    color.a *= mix(0.35, 0.8, ramp_rail);
  } else if (ramp_is(2.0)) {
    color.rgb = mix(ramp.ground.rgb, color.rgb, ramp_hatch(6.0));
  } else if (ramp_is(1.0)) {
    color.a *= mix(0.25, 1.0, step(0.4, fract(ramp_alongPx / 9.0)));
  }
  float ramp_casing = 1.0 - smoothstep(0.5, 1.1, ramp_edgePx);
  if (!ramp_is(3.0) && ramp_bodyPx > 1.8) color.rgb = mix(color.rgb, ramp.ground.rgb, ramp_casing);
  if (ramp.chevrons > 0.5 && ramp_bodyPx > 2.8) {
    float ramp_phase = mod(ramp_alongPx + abs(geometry.uv.x) * ramp_bodyPx, 96.0);
    float ramp_stroke = smoothstep(46.0, 46.7, ramp_phase) * (1.0 - smoothstep(48.0, 48.7, ramp_phase));
    color.rgb = mix(color.rgb, ramp.ground.rgb, 0.85 * ramp_stroke * (1.0 - ramp_casing));
  }
`;

/** Areas: a fill of a density, hatched when stale, all but none when missing. Fields are areas that are read by their fill alone. */
const areaBody = (density: number, missingDensity: number) => /* glsl */ `\
  color.rgb = ramp_is(3.0) ? ramp.muted.rgb : ramp_color();
  float ramp_density = ramp_is(3.0) ? ${missingDensity.toFixed(2)} : ${density.toFixed(2)};
  if (ramp_is(2.0)) ramp_density *= mix(0.35, 1.4, ramp_hatch(8.0));
  if (ramp_is(1.0)) ramp_density *= 0.6;
  color.a *= ramp_density;
`;

/** Icons: the atlas holds masks (red = body, green = pictogram, rest = casing), so that one atlas serves every theme. */
const ICON = /* glsl */ `\
  vec3 ramp_body = ramp_is(3.0) ? ramp.muted.rgb : ramp_color();
  if (ramp_is(2.0)) ramp_body = mix(ramp.ground.rgb, ramp_body, ramp_hatch(5.0));
  if (ramp_is(1.0)) ramp_body = mix(ramp.ground.rgb, ramp_body, 0.7);
  vec2 ramp_mask = color.rg;
  color.rgb = mix(ramp.ground.rgb, ramp_body, ramp_mask.r);
  color.rgb = mix(color.rgb, ramp.ink.rgb, ramp_mask.g);
`;

const BODIES: Readonly<Record<RampShape, string>> = {
  point: POINT,
  line: LINE,
  area: areaBody(0.24, 0.06),
  field: areaBody(0.82, 0.16),
  icon: ICON,
};

/** The shader module of a shape. It runs before deck.gl's picking, which replaces the colour when it is active. */
export function rampModule(shape: RampShape): ShaderModule<RampModuleProps> {
  return {
    name: 'ramp',
    vs: VERTEX,
    fs: FRAGMENT,
    inject: {
      'vs:#main-end': VERTEX_END,
      'fs:DECKGL_FILTER_COLOR': {
        order: 10,
        injection: `if (picking.isActive < 0.5) {\n${BODIES[shape]}}\n`,
      },
    },
    uniformTypes: {
      domain: 'vec2<f32>',
      now: 'f32',
      staleAfter: 'f32',
      ground: 'vec4<f32>',
      muted: 'vec4<f32>',
      ink: 'vec4<f32>',
      density: 'f32',
      chevrons: 'f32',
    },
    getUniforms: (props) => {
      if (!props?.texture) return {};
      const { texture, ...uniforms } = props;
      return { ...uniforms, ramp_texture: texture };
    },
  } as ShaderModule<RampModuleProps>;
}
