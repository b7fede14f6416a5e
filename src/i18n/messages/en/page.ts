// Full pages and the header: home, loading, configuration errors, not found.
import type { Messages } from '../vi.ts';

/** English texts. */
export const page: Messages['page'] = {
  product: 'Hải Đăng',
  header: 'Page header',
  skipToContent: 'Skip to main content',
  language: 'Language',
  languageFailed: 'The interface in “{{language}}” could not be loaded yet; the system keeps trying.',
  theme: 'Theme',
  localTime: 'Local time',
  simulatedNote: 'All data on this screen is simulated. Do not use it for real operations.',
  home: {
    title: 'Choose a screen',
  },
  loading: 'Loading…',
  config: {
    title: 'The configuration is not valid',
    intro:
      'The system has not started because {{file}} contains errors. An administrator must correct the entries below and reload the page.',
    path: 'Path',
    expected: 'Expected',
    received: 'Received',
    top: '(root)',
  },
  notFound: {
    title: 'Page not found',
    body: 'There is no page at {{path}}.',
    back: 'Back to the choice of screens',
  },
  failed: {
    title: 'This screen could not be opened',
    body: 'The screen failed. Reload the page to go on; if it fails again, tell the administrator.',
    offline: 'Without a network this screen could not be loaded. The page reloads once the network is back.',
    back: 'Back',
  },
  worker: {
    restarting: 'Restarting data ingestion…',
  },
  machineClock:
    'The clock of this machine is {{age}} off the source servers; times and ages follow the servers.',
  offline: 'The network connection is lost. The last known data is kept and marked as stale.',
  simulator: {
    title: 'Faults of sources',
    open: 'Simulate faults of sources',
    count: 'Simulated faults: {{count}}',
    fault: 'Simulated condition of source {{source}}',
    well: 'Working normally',
    restoreAll: 'Restore all',
    shared: 'Applies to every open window of this browser, and is written into the address.',
    refused: 'The address names simulated faults that are not understood; they were left out:',
    range: 'from {{least}} to {{most}}',
    unit: {
      second: 'seconds',
      minute: 'minutes',
      status: '401, 403',
    },
  },
};
