// The routes: three faces and the page that offers them. Faces are loaded when they are opened, so none carries another's libraries.
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { currentText, useText } from '#i18n/i18n.ts';
import { ErrorBoundary } from '#ui/frame/error-boundary.tsx';
import { applyParameters } from '#session/url-sync.ts';
import { provideMapDiagnostics } from './diagnostics.ts';
import { FaceFailedPage } from './pages/face-failed-page.tsx';
import { everySector } from './start/rest-of-sectors.ts';

/** First parts of addresses. */
type PageName = '' | 'wall' | 'leader' | 'brief' | 'analyst' | 'connect';

/** What is loaded for the first part of an address. */
const pages: Readonly<Record<PageName, () => Promise<{ default: ComponentType }>>> = {
  '': () => import('./pages/home-page.tsx').then((m) => ({ default: m.HomePage })),
  wall: () => import('#faces/wall/wall-face.tsx').then(withMap((m) => m.WallFace)).then(withEverySector),
  leader: () => import('#faces/leader/leader-face.tsx').then((m) => ({ default: m.LeaderFace })),
  brief: () =>
    import('#faces/leader/brief/brief-face.tsx')
      .then((m) => ({ default: m.BriefFace }))
      .then(withEverySector),
  analyst: () =>
    import('#faces/analyst/analyst-face.tsx').then(withMap((m) => m.AnalystFace)).then(withEverySector),
  connect: () =>
    import('#faces/connect/connect-face.tsx').then((m) => ({ default: m.ConnectFace })).then(withEverySector),
};

/** Pages whose code is there: they are shown at once, where React would hold a page that it had to wait for back for 300 ms. */
const ready = new Map<PageName, ComponentType>();

const HomePage = pageOf('');
const WallFace = pageOf('wall');
const LeaderFace = pageOf('leader');
const BriefFace = pageOf('brief');
const AnalystFace = pageOf('analyst');
const ConnectFace = pageOf('connect');
const NotFoundPage = lazy(() =>
  import('./pages/not-found-page.tsx').then((m) => ({ default: m.NotFoundPage })),
);

function pageOf(name: PageName): ComponentType {
  const Loaded = lazy(pages[name]);
  return function Page() {
    // Chosen once: another component in this place would begin anew.
    const [Shown] = useState<ComponentType>(() => ready.get(name) ?? Loaded);
    return <Shown />;
  };
}

/**
 * Has the code of the page at `path` on its way while the program starts; resolves when it is there, and also where it cannot be
 * fetched: whoever renders it asks again and tells what fails.
 */
export async function fetchPageEarly(path: string): Promise<void> {
  const name = path.split('/')[1] ?? '';
  if (!isPage(name)) return;
  const loaded = await pages[name]().catch(() => null);
  if (loaded) ready.set(name, loaded.default);
}

function isPage(name: string): name is PageName {
  return Object.hasOwn(pages, name);
}

/** Shows the face of the address; plain links inside the program change the address without a reload. */
export function Router() {
  const [path, navigate] = useLocation();
  useLinkInterception(navigate);
  useDocumentTitle(path);
  return (
    <ErrorBoundary key={path} title={currentText().t('page.product')} fallback={<FaceFailedPage />}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/wall" component={WallFace} />
          <Route path="/leader" component={LeaderFace} />
          <Route path="/brief" component={BriefFace} />
          <Route path="/analyst" component={AnalystFace} />
          <Route path="/connect" component={ConnectFace} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** A face with a map also brings the map's diagnostics, from a chunk that it has loaded anyway. */
function withMap<Module>(pick: (module: Module) => ComponentType) {
  return async (module: Module) => {
    const { mapDiagnostics } = await import('#map/map-diagnostics.ts');
    provideMapDiagnostics(mapDiagnostics);
    return { default: pick(module) };
  };
}

/** Only the leader's face opens before every sector is there. */
async function withEverySector<Loaded>(loaded: Loaded): Promise<Loaded> {
  await everySector();
  return loaded;
}

function Loading() {
  const { t } = useText();
  return (
    <p className="app-loading" role="status">
      {t('page.loading')}
    </p>
  );
}

/**
 * Same-origin links navigate in place; modified clicks and downloads keep their browser meaning. What a link's address says is looked at
 * then holds, but for links that only lead to another face (`data-session="as-is"`): their address may be a second old, the session is not.
 */
function useLinkInterception(navigate: (to: string) => void) {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
      const url = new URL(link.href);
      if (url.origin !== location.origin || url.hash) return;
      event.preventDefault();
      navigate(url.pathname + url.search);
      if (link.dataset['session'] !== 'as-is') applyParameters(url.search);
    };
    const onPop = () => applyParameters(location.search);
    document.addEventListener('click', onClick);
    window.addEventListener('popstate', onPop);
    return () => {
      document.removeEventListener('click', onClick);
      window.removeEventListener('popstate', onPop);
    };
  }, [navigate]);
}

function useDocumentTitle(path: string) {
  const { t } = useText();
  useEffect(() => {
    const face = {
      '/wall': 'wall',
      '/leader': 'leader',
      '/brief': 'brief',
      '/analyst': 'analyst',
      '/connect': 'connect',
    } as const;
    const key = path in face ? face[path as keyof typeof face] : null;
    const product = t('page.product');
    document.title = key ? `${t(`faces.${key}.title`)} · ${product}` : product;
  }, [path, t]);
}
