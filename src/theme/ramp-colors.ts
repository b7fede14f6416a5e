// The ramps as data: anchor colours of each ramp for a dark and a light ground.
import { tokens, type Theme } from './tokens.ts';

/** `classes` ramps have one fixed colour a class; `continuous` ramps are interpolated between anchors in OKLab. */
interface Ramp {
  kind: 'continuous' | 'classes';
  /** Colours fixed by law or decision: the same on both grounds, only used inside their own meaning. */
  official?: boolean;
  dark: readonly string[];
  light: readonly string[];
}

/** Names of the ramps that a layer may use. */
export type RampId =
  | 'level-of-service'
  | 'vn-aqi'
  | 'severity'
  | 'water-alarm'
  | 'storage'
  | 'lateness'
  | 'sequential'
  | 'temperature'
  | 'disaster-level';

/** VN_AQI, QĐ 1459/QĐ-TCMT of 12/11/2019: tốt, trung bình, kém, xấu, rất xấu, nguy hại. */
const VN_AQI = ['#00E400', '#FFFF00', '#FF7E00', '#FF0000', '#8F3F97', '#7E0023'];

/** Disaster risk levels 1 … 5 in the hues that QĐ 18/2021/QĐ-TTg names; it prints no RGB values, these are ours. */
const DISASTER_LEVEL = ['#9AD1F5', '#FFF2A8', '#FF8C1A', '#E02020', '#7B2D8E'];

/** Every ramp by id, low value first. */
export const RAMPS: Readonly<Record<RampId, Ramp>> = {
  'level-of-service': {
    kind: 'continuous',
    dark: ['#D3222E', '#EE7A22', '#F3C24B', '#93998C', '#5D7483'],
    light: ['#6E0B1F', '#B8380F', '#C07A0C', '#8A8674', '#70838F'],
  },
  'vn-aqi': { kind: 'classes', official: true, dark: VN_AQI, light: VN_AQI },
  severity: { kind: 'classes', dark: severityColors('dark'), light: severityColors('light') },
  'water-alarm': { kind: 'classes', dark: alarmColors('dark'), light: alarmColors('light') },
  lateness: { kind: 'classes', dark: latenessColors('dark'), light: latenessColors('light') },
  storage: {
    kind: 'continuous',
    dark: ['#4B7391', '#6FA8D0', '#D3ECFF'],
    light: ['#6E93AE', '#2F73A8', '#0A2E57'],
  },
  sequential: {
    kind: 'continuous',
    dark: ['#7268AE', '#A99DDC', '#F0EAFF'],
    light: ['#8F86C4', '#5F4A9E', '#2E1A5C'],
  },
  temperature: {
    kind: 'continuous',
    dark: ['#5B8DEF', '#C9D3DA', '#F0782E'],
    light: ['#1F5FBF', '#7B858B', '#B3430A'],
  },
  'disaster-level': { kind: 'classes', official: true, dark: DISASTER_LEVEL, light: DISASTER_LEVEL },
};

/** True when the program has a ramp of that name. */
export function isRampId(id: string): id is RampId {
  return Object.hasOwn(RAMPS, id);
}

function severityColors(theme: Theme): readonly string[] {
  const { muted, low, medium, high, critical } = tokens(theme);
  return [muted, low, medium, high, critical];
}

function alarmColors(theme: Theme): readonly string[] {
  const { edge, medium, high, critical } = tokens(theme);
  return [edge, medium, high, critical];
}

/** Punctual is neutral but plain to see: small symbols that move, on roads that are coloured themselves. */
function latenessColors(theme: Theme): readonly string[] {
  const { text, medium, high, critical } = tokens(theme);
  return [text, medium, high, critical];
}
