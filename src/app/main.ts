// The page's door: starts the ingest worker, then fetches and evaluates the page. A browser starts a worker only when the page lets it.
import './first-worker.ts';

/** No language is loaded when even the page's own code cannot be fetched. */
const UNLOADABLE =
  'Không tải được chương trình. Hãy tải lại trang. · The program could not be loaded. Reload the page.';

import('./page.tsx').catch((thrown: unknown) => {
  reportError(thrown);
  const alert = document.createElement('p');
  alert.role = 'alert';
  alert.textContent = UNLOADABLE;
  document.body.append(alert);
});
