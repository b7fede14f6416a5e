// How layers look now: visibility, opacity, growth with zoom, ramp texture and uniforms. Textures are built once a layer and theme.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { staleAfterMs } from '#kernel/time/freshness.ts';
import { buildRampTexture } from '#theme/ramps.ts';
import { tokens, type Theme } from '#theme/tokens.ts';
import { rgbOf } from '../ramp/color.ts';
import type { LayerLook } from './build-layer.ts';

/** What looks depend on. */
export interface LookInput {
  theme: Theme;
  zoom: number;
  /** Growth of symbols on a wall; 1 on a desk. */
  displayScale: number;
  /** Device pixels per CSS pixel. */
  density: number;
  /** The instant on show, epoch ms. */
  nowMs: number;
  feed(feedId: string): FeedSpec | undefined;
  /** When the source last answered for a feed, epoch ms; NaN = never. */
  confirmedMs(feedId: string): number;
  override(layerId: string): { visible?: boolean; opacity?: number } | undefined;
}

/** Seconds that stand for never: registers do not age. */
const NEVER_S = 1e9;
/** Zoom from which lines show their direction. */
const CHEVRON_ZOOM = 14;

/** Remembers textures. */
export class LayerLooks {
  private readonly textures = new Map<string, Uint8Array>();

  /** The look of a layer; its clock is set by `withTime`. */
  of(spec: LayerSpec, input: LookInput): LayerLook {
    const override = input.override(spec.id);
    const { theme, zoom } = input;
    const { ground, muted } = tokens(theme);
    return {
      visible: (override?.visible ?? spec.visible) && zoom >= (spec.minZoom ?? 0),
      opacity: override?.opacity ?? spec.opacity,
      sizeScale: (spec.kind === 'flows' ? lineScale(zoom) : zoomScale(zoom)) * input.displayScale,
      ramp: {
        rampTexels: this.texture(spec, theme),
        rampUniforms: {
          domain: spec.color.domain,
          now: 0,
          staleAfter: NEVER_S,
          ground: rgbOf(ground),
          muted: rgbOf(muted),
          ink: rgbOf(theme === 'dark' ? ground : '#FFFFFF'),
          density: input.density,
          chevrons: zoom >= CHEVRON_ZOOM ? 1 : 0,
        },
      },
    };
  }

  /** The look with the clock of the layer's buffers, so that symbols age although no data comes. */
  withTime(look: LayerLook, spec: LayerSpec, epochMs: number, input: LookInput): LayerLook {
    const limits = ageLimits(input.feed(spec.feed), epochMs, input.nowMs, input.confirmedMs(spec.feed));
    return { ...look, ramp: { ...look.ramp, rampUniforms: { ...look.ramp.rampUniforms, ...limits } } };
  }

  private texture(spec: LayerSpec, theme: Theme): Uint8Array {
    const key = `${spec.id} ${theme}`;
    const known = this.textures.get(key) ?? buildRampTexture(spec.color, theme);
    this.textures.set(key, known);
    return known;
  }
}

/**
 * The clock of a layer in seconds since its epoch, and the age at which a row is stale: by its own instant, or for
 * registers all rows or none, by when the source last answered (`confirmedMs`, NaN = never).
 */
export function ageLimits(
  feed: FeedSpec | undefined,
  epochMs: number,
  nowMs: number,
  confirmedMs: number,
): { now: number; staleAfter: number } {
  const now = (nowMs - epochMs) / 1000;
  if (!feed) return { now, staleAfter: NEVER_S };
  if (feed.lifetime !== 'register') return { now, staleAfter: staleAfterMs(feed) / 1000 };
  const isConfirmed = nowMs - confirmedMs <= staleAfterMs(feed);
  return { now, staleAfter: isConfirmed ? NEVER_S : -NEVER_S };
}

/** Symbols grow with zoom, in steps of a quarter level: 0.7 at 8 and below, 1 at 11, 1.9 at 16 and above. */
export function zoomScale(zoom: number): number {
  const step = Math.round(zoom * 4) / 4;
  if (step <= 11) return Math.max(0.7, 1 - (11 - step) * 0.1);
  return Math.min(1.9, 1 + (step - 11) * 0.18);
}

/** Lines thin out faster than symbols shrink, so that a whole network stays legible: 0.45 at 9 and below, 1 at 12. */
export function lineScale(zoom: number): number {
  const step = Math.round(zoom * 4) / 4;
  return step >= 12 ? zoomScale(step) / zoomScale(12) : Math.max(0.45, 1 - (12 - step) * 0.18);
}
