// Words that many parts share: severities, qualities, statuses, switches.
import type { Messages } from '../vi.ts';

/** English texts. */
export const words: Messages['words'] = {
  severity: {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    informational: 'Information',
  },
  status: {
    normal: 'Within limits',
    medium: 'Needs attention',
    high: 'Beyond high limit',
    critical: 'Beyond critical limit',
    unknown: 'Unknown',
  },
  quality: {
    good: 'Good',
    suspect: 'Suspect',
    stale: 'Stale',
    missing: 'Missing',
  },
  noValue: 'No value',
  simulated: 'Simulated',
  dark: 'Dark',
  light: 'Light',
  close: 'Close',
  retry: 'Try again',
  reload: 'Reload the page',
};
