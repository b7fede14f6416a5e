// Every pair of colours that can meet on a screen is readable in both themes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio, inkOn } from '#theme/contrast.ts';
import { RAMPS } from '#theme/ramp-colors.ts';
import { tokens, type Theme } from '#theme/tokens.ts';

const THEMES: readonly Theme[] = ['dark', 'light'];
const GROUNDS = ['ground', 'panel', 'raised'] as const;
const TEXTS = ['text', 'muted', 'accent', 'good', 'bad'] as const;
const GRAPHICS = ['critical', 'high', 'medium', 'low', 'edge', 'accent'] as const;

describe('contrast', () => {
  it('agrees with the figures that WCAG publishes', () => {
    expect(contrastRatio('#FFFFFF', '#000000')).toBeCloseTo(21, 5);
    expect(contrastRatio('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });

  for (const theme of THEMES) {
    const palette = tokens(theme);
    for (const ground of GROUNDS) {
      it.each(TEXTS)(`${theme}: text %s on ${ground} reaches 4.5:1`, (text) => {
        expect(contrastRatio(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
      });
      it.each(GRAPHICS)(`${theme}: graphic %s on ${ground} reaches 3:1`, (graphic) => {
        expect(contrastRatio(palette[graphic], palette[ground])).toBeGreaterThanOrEqual(3);
      });
    }
    it(`${theme}: text on the accent reaches 4.5:1`, () => {
      expect(contrastRatio(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
    });
    it(`${theme}: severity colours can be told apart from the ground of the map at 3:1 on every ramp of ours`, () => {
      for (const [id, ramp] of Object.entries(RAMPS)) {
        if (ramp.official) continue;
        for (const color of ramp[theme])
          expect(contrastRatio(color, palette.ground), `${id} ${color}`).toBeGreaterThanOrEqual(3);
      }
    });
  }

  it('has an ink of 4.5:1 for every official colour', () => {
    for (const ramp of Object.values(RAMPS).filter((candidate) => candidate.official)) {
      for (const color of ramp.dark)
        expect(contrastRatio(inkOn(color), color), color).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('tokens.css', () => {
  const css = readFileSync(new URL('../../../src/theme/tokens.css', import.meta.url), 'utf8');
  it.each(THEMES)('carries the values of tokens.ts for the %s theme', (theme) => {
    const block = css.split(`[data-theme='${theme}'] {`)[1]?.split('}')[0] ?? '';
    const entries = Object.entries(tokens(theme));
    expect(entries.length).toBeGreaterThan(12);
    for (const [name, value] of entries) {
      const variable = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(block).toContain(`--${variable}: ${value.toLowerCase()};`);
    }
  });
});
