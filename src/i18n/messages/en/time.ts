// The time bar.
import type { Messages } from '../vi.ts';

/** English texts. */
export const time: Messages['time'] = {
  title: 'Time',
  live: 'Live',
  replay: 'Replay {{time}}',
  goLive: 'Back to live',
  slider: 'Time shown, last 48 hours',
  stepBack: 'Back 1 hour',
  stepForward: 'Forward 1 hour',
  play: 'Play',
  pause: 'Pause',
  replayNotice: 'Replaying {{time}}: this is not live data.',
  replayNote: 'Replaying: this is not live data.',
};
