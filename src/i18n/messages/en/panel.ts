// Panel frames and their states: loading, empty, error, stale.
import type { Messages } from '../vi.ts';

/** English texts. */
export const panel: Messages['panel'] = {
  fold: 'Fold {{title}}',
  unfold: 'Unfold {{title}}',
  loading: 'Loading data…',
  rest: '{{count}} more rows in the table',
  empty: 'No data yet.',
  emptyHint: 'Data will appear when the source sends its first report.',
  error: 'The data could not be loaded.',
  errorSince: 'Failing since {{time}}.',
  crashed: '“{{title}}” has failed and stopped. The other parts still work.',
  chartTable: 'Show as table',
  chartPicture: 'Show as chart',
  chart: 'Chart: {{title}}',
  time: 'Time',
  targetLine: 'Target',
  nowLine: 'Now',
};
