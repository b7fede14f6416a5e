// A legend shows the colours that the map shows, one swatch a class.
import { describe, expect, it } from 'vitest';
import type { LayerColor } from '#kernel/sector/sector.ts';
import type { Text } from '#i18n/i18n.ts';
import { currentText } from '#i18n/i18n.ts';
import { rampCss } from '#theme/ramps.ts';
import { legendClasses, legendEnds, legendGradient } from '#ui/layers/legend-entries.ts';

const text: Text = { t: currentText().t, pick: ({ vi }) => vi, language: 'vi' };
const stepped: LayerColor = { column: 'x', ramp: 'storage', domain: [0, 100], breaks: [25, 50, 75] };

describe('legendClasses', () => {
  it('writes the range of each class and takes its colour from the map’s lookup', () => {
    const classes = legendClasses(stepped, 0, 'dark', text);
    expect(classes.map(({ label }) => label)).toEqual(['≤ 25', '25 – 50', '50 – 75', '> 75']);
    [10, 40, 60, 90].forEach((value, index) => {
      expect(classes[index]!.css).toBe(rampCss(stepped, value, 'dark'));
    });
    expect(new Set(classes.map(({ css }) => css)).size).toBe(4);
  });

  it('prefers the sector’s words', () => {
    const words = ['Cạn', 'Thấp', 'Vừa', 'Đầy'].map((vi) => ({ vi, en: vi }));
    expect(legendClasses({ ...stepped, words }, 0, 'dark', text).map(({ label }) => label)).toEqual([
      'Cạn',
      'Thấp',
      'Vừa',
      'Đầy',
    ]);
  });

  it('leaves a continuous colour to the gradient, whose ends are those of the ramp', () => {
    const continuous: LayerColor = { column: 'x', ramp: 'storage', domain: [0, 100] };
    expect(legendClasses(continuous, 0, 'light', text)).toEqual([]);
    const gradient = legendGradient(continuous, 'light');
    expect(gradient).toContain(`right, ${rampCss(continuous, 0, 'light')}`);
    expect(gradient).toContain(`${rampCss(continuous, 100, 'light')})`);
    expect(legendEnds(continuous, 1, 'vi')).toEqual(['0,0', '100,0']);
  });
});
