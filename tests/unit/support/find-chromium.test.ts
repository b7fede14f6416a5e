// Which Chromium the browser tests take.
import { describe, expect, it } from 'vitest';
import { findChromium, noChromiumAdvice } from '../../support/find-chromium.ts';

describe('findChromium', () => {
  it('takes the one that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  });

  it('refuses a CHROMIUM_PATH that leads nowhere instead of taking another', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/no/such/chromium' })).toThrow(/CHROMIUM_PATH is \/no\/such/);
  });

  it('has one sentence for a machine without any', () => {
    expect(noChromiumAdvice).toMatch(/CHROMIUM_PATH/);
    expect(noChromiumAdvice.trim().split('\n')).toHaveLength(1);
  });
});
