// The page: starts the program and renders the face of the address, or the page that says why it cannot.
import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage, setLanguage, useText } from '#i18n/i18n.ts';
import { fail } from '#kernel/result.ts';
import { LiveProvider } from '#live/ingest/query-client.ts';
import { sessionStore, useSession } from '#session/session-store.ts';
import '#theme/fonts.css';
import '#theme/tokens.css';
import './app.css';
import type { ConfigFailure } from './config/load-config.ts';
import { publishDiagnostics } from './diagnostics.ts';
import { watchLongTasks } from './long-tasks.ts';
import { LanguageNotice } from './pages/language-notice.tsx';
import { UnloadablePage } from './pages/unloadable-page.tsx';
import { fetchPageEarly, Router } from './router.tsx';
import { WithFaultDoor } from './simulator-panel/fault-door.tsx';
import { pause } from './start/pause.ts';
import { start } from './start/start.ts';

/** A page whose code takes longer is said to be loading. */
const LONGEST_BLANK_MS = 500;

/** Everything below follows the session's language and theme. */
function App() {
  const { language } = useText();
  const theme = useSession((session) => session.theme);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  return (
    <LiveProvider>
      <WithFaultDoor>
        <LanguageNotice />
        <Router />
      </WithFaultDoor>
    </LiveProvider>
  );
}

async function main(): Promise<void> {
  const host = document.getElementById('root');
  if (!host) throw new Error('index.html has no #root');
  watchLongTasks();
  document.documentElement.dataset['theme'] = sessionStore.getState().theme;
  const fetching = fetchPageEarly(location.pathname);
  const outcome = await start().catch(failureOfBrowser);
  if (outcome.ok) publishDiagnostics();
  const page = await firstPage(outcome, fetching).catch((thrown: unknown) => {
    reportError(thrown);
    return <UnloadablePage />;
  });
  createRoot(host).render(<StrictMode>{page}</StrictMode>);
}

/** What to render once its words are loaded; rejects where code or words cannot be fetched. */
async function firstPage(
  outcome: Awaited<ReturnType<typeof start>>,
  fetching: Promise<void>,
): Promise<ReactNode> {
  const { language } = sessionStore.getState();
  await Promise.all([
    loadLanguage(language),
    outcome.ok && Promise.race([fetching, pause(LONGEST_BLANK_MS)]),
  ]);
  setLanguage(language);
  sessionStore.subscribe((session) => setLanguage(session.language));
  if (outcome.ok) return <App />;
  const { ConfigFaultPage } = await import('./pages/config-fault-page.tsx');
  return <ConfigFaultPage failure={outcome.error} />;
}

/** What no check foresaw, e.g. a browser without module workers: said on a page, not by a blank one. */
function failureOfBrowser(thrown: unknown): ReturnType<typeof fail<ConfigFailure>> {
  reportError(thrown);
  const expected = 'a browser that can run this program';
  return fail({ url: location.href, faults: [{ path: '', expected, received: String(thrown) }] });
}

void main();
