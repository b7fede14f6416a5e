// The page's door: starts the program and renders the face of the address, or the page that says why it cannot.
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { setLanguage } from '#i18n/i18n.ts';
import { fail } from '#kernel/result.ts';
import { LiveProvider } from '#live/ingest/query-client.ts';
import { sessionStore, useSession } from '#session/session-store.ts';
import '#theme/fonts.css';
import '#theme/tokens.css';
import './app.css';
import type { ConfigFailure } from './config/load-config.ts';
import { publishDiagnostics } from './diagnostics.ts';
import { watchLongTasks } from './long-tasks.ts';
import { ConfigFaultPage } from './pages/config-fault-page.tsx';
import { Router } from './router.tsx';
import { WithFaultDoor } from './simulator-panel/fault-door.tsx';
import { start } from './start.ts';

/** Everything below follows the session's language and theme. */
function App() {
  const language = useSession((session) => session.language);
  const theme = useSession((session) => session.theme);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  return (
    <LiveProvider>
      <WithFaultDoor>
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
  const outcome = await start().catch(failureOfBrowser);
  sessionStore.subscribe(({ language }) => setLanguage(language));
  setLanguage(sessionStore.getState().language);
  if (outcome.ok) publishDiagnostics();
  createRoot(host).render(
    <StrictMode>{outcome.ok ? <App /> : <ConfigFaultPage failure={outcome.error} />}</StrictMode>,
  );
}

/** What no check foresaw, e.g. a browser without module workers: said on a page, not by a blank one. */
function failureOfBrowser(thrown: unknown): ReturnType<typeof fail<ConfigFailure>> {
  reportError(thrown);
  const expected = 'a browser that can run this program';
  return fail({ url: location.href, faults: [{ path: '', expected, received: String(thrown) }] });
}

void main();
