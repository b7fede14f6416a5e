// Full pages and the header: home, loading, configuration errors, not found.
import type { Messages } from '../vi.ts';

/** English texts. */
export const page: Messages['page'] = {
  product: 'Hải Đăng',
  tagline: 'Intelligent operations centre of the province',
  header: 'Page header',
  skipToContent: 'Skip to main content',
  language: 'Language',
  theme: 'Theme',
  localTime: 'Local time',
  simulatedNote: 'All data on this screen is simulated. Do not use it for real operations.',
  home: {
    title: 'Choose a screen',
    open: 'Open {{name}}',
  },
  loading: 'Loading…',
  loadingConfig: 'Reading the configuration…',
  loadingPack: 'Loading the province pack…',
  config: {
    title: 'The configuration is not valid',
    intro:
      'The system has not started because {{file}} contains errors. An administrator must correct the entries below and reload the page.',
    unreachable: 'The configuration file {{file}} could not be loaded.',
    notJson: '{{file}} is not valid JSON.',
    packUnreachable:
      'The province pack at {{url}} could not be loaded. Figures and tables still work; the map is not shown.',
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
    title: 'This screen has failed',
    body: 'Data sources are still being updated. Reload the page to continue; if it fails again, tell the administrator.',
  },
  worker: {
    failed: 'Data ingestion has stopped. Figures on this screen are held as of {{time}}.',
    restarting: 'Restarting data ingestion…',
  },
  offline: 'The network connection is lost. The last known data is kept and marked as stale.',
  online: 'The network connection is back.',
  tooSmall: 'This display is too small for the map; figures and lists are complete.',
};
