// The colours of both themes for canvas and GPU users; tokens.css carries the same values (a test compares them).

/** The two themes: dark for walls and desks at night, light for leaders, print and day. */
export type Theme = 'dark' | 'light';

/** Colours as `#rrggbb`. Severity colours fill shapes (3:1 on every ground); words beside them stay in `text`. */
export interface Tokens {
  /** Behind everything; also the ground of the map face. */
  ground: string;
  panel: string;
  /** Hovered or selected surfaces, cards over the map. */
  raised: string;
  /** Hairlines between surfaces; decoration only. */
  line: string;
  /** Borders of things that can be pressed; 3:1. */
  edge: string;
  text: string;
  muted: string;
  /** What is selected or can be pressed. */
  accent: string;
  onAccent: string;
  critical: string;
  high: string;
  medium: string;
  low: string;
  /** Good and bad variance on leaders' sheets only (IBCS). */
  good: string;
  bad: string;
}

const DARK: Tokens = {
  ground: '#0E1418',
  panel: '#151D23',
  raised: '#1C262D',
  line: '#2A363E',
  edge: '#667A87',
  text: '#E7EDF1',
  muted: '#9FB0BA',
  accent: '#4FB3E0',
  onAccent: '#0E1418',
  critical: '#E5484D',
  high: '#F2762E',
  medium: '#E2B203',
  low: '#6FA8DC',
  good: '#63C893',
  bad: '#FF8C87',
};

/** The severity colours are darker here: the wall's amber would have 1.9:1 on white. */
const LIGHT: Tokens = {
  ground: '#F4F6F7',
  panel: '#FFFFFF',
  raised: '#EAEFF2',
  line: '#D9E0E4',
  edge: '#74858F',
  text: '#16212A',
  muted: '#53636D',
  accent: '#0B6E9E',
  onAccent: '#FFFFFF',
  critical: '#C8262C',
  high: '#C2540A',
  medium: '#8F6B00',
  low: '#2F73B5',
  good: '#15703D',
  bad: '#B3261E',
};

/** The tokens of a theme. */
export function tokens(theme: Theme): Tokens {
  return theme === 'dark' ? DARK : LIGHT;
}
