// Keeps session and address bar the same: read at start and after “back”, written at most four times a second.
import { readParameters, writeParameters } from './url-parameters.ts';
import { sessionStore, type SessionState } from './session-store.ts';

const WRITE_INTERVAL_MS = 250;

/** What a person opens and leaves again with the browser's “back”. */
const OPENED = ['sector', 'kpi'] as const;

/** The parts of `window` that the sync uses. */
export interface AddressBar {
  location: Pick<Location, 'search' | 'pathname' | 'hash'>;
  history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  setTimeout(callback: () => void, delayMs: number): unknown;
}

/** Takes the session from the URL, then mirrors every change into it; returns a function that stops mirroring. */
export function startUrlSync(bar: AddressBar): () => void {
  applyParameters(bar.location.search);
  sessionStore.setState({ watched: readParameters(bar.location.search).watched });
  let pending = false;
  let previous = sharedPart(sessionStore.getState());
  const write = () => {
    pending = false;
    const query = writeParameters(previous, new URLSearchParams(bar.location.search));
    const url = `${bar.location.pathname}${query ? `?${query}` : ''}${bar.location.hash}`;
    const shown = readParameters(bar.location.search);
    const isOpened = OPENED.some((key) => previous[key] !== null && previous[key] !== shown[key]);
    if (isOpened) bar.history.pushState(null, '', url);
    else bar.history.replaceState(bar.history.state, '', url);
  };
  return sessionStore.subscribe((state) => {
    const next = sharedPart(state);
    const isSame = Object.keys(next).every(
      (key) => next[key as keyof typeof next] === previous[key as keyof typeof next],
    );
    previous = next;
    if (isSame || pending) return;
    pending = true;
    bar.setTimeout(write, WRITE_INTERVAL_MS);
  });
}

/**
 * Sets the session from a query string: what it does not name returns to its default, but language, theme and watch-list stay.
 * The list is edited in place: “back” closes a sheet, and must not take back what was put on the list meanwhile.
 */
export function applyParameters(search: string): void {
  const { language, theme, watched: _list, ...shared } = readParameters(search);
  sessionStore.setState({
    ...shared,
    ...(language ? { language, languageChosen: true } : {}),
    ...(theme ? { theme, themeChosen: true } : {}),
  });
}

function sharedPart(state: SessionState) {
  const { camera, layerOverrides, selection, asOfMs, vintage, sector, kpi, watched, compared } = state;
  const { language, languageChosen, theme, themeChosen } = state;
  return {
    camera,
    layerOverrides,
    selection,
    asOfMs,
    vintage,
    sector,
    kpi,
    watched,
    compared,
    language: languageChosen ? language : null,
    theme: themeChosen ? theme : null,
  };
}
