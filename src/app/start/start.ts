// Brings the program up: configuration, province pack, sectors, session, live data; each failure is a page that says why.
import type { Result } from '#kernel/result.ts';
import { fail, succeed } from '#kernel/result.ts';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { loadLanguage } from '#i18n/i18n.ts';
import { clock } from '#kernel/time/clock.ts';
import { loadManifest } from '#pack/load-pack.ts';
import { setDeployment } from '#session/deployment.ts';
import { sessionStore } from '#session/session-store.ts';
import { readParameters } from '#session/url-parameters.ts';
import { startUrlSync } from '#session/url-sync.ts';
import { clockFromUrl } from '../clock-from-url.ts';
import type { Config } from '../config/config-schema.ts';
import { loadConfig, type ConfigFailure } from '../config/load-config.ts';
import { checkFeeds } from '../config/check-feeds.ts';
import { prepareSimulator } from '../connect-ingest.ts';
import { firstSectors } from './first-sectors.ts';
import { fetchSectors, heads, install, type FetchedSectors } from './install.ts';
import { fetchRest, installRest } from './rest-of-sectors.ts';
import { startLive } from './start-live.ts';

/** A story of the simulator that is played: its name and where the clock starts. */
interface PlayedStory {
  title: LocalizedText;
  startsAtMs: number;
}

/** Starts everything up to the first render. */
export async function start(): Promise<Result<Config, ConfigFailure>> {
  const configUrl = new URL(`${import.meta.env.BASE_URL}config.json`, location.origin).href;
  const named = readParameters(location.search);
  const fetching = fetchSectors(firstSectors(heads, location.pathname, named));
  fetching.catch(() => undefined);
  const asked = named.language;
  if (asked) speak(asked);
  const loaded = await loadConfig(configUrl);
  if (!loaded.ok) return loaded;
  const config = withUrlOverrides(loaded.value, location.search);
  speak(asked ?? config.language);
  const packUrl = new URL(config.provincePack, new URL(import.meta.env.BASE_URL, location.origin)).href;
  if (config.simulator.enabled) prepareSimulator(packUrl);
  const manifest = await loadManifest(packUrl);
  if (!manifest.ok) {
    const faults = manifest.error.map(({ file, path, expected }) => ({
      path: `${file} ${path}`,
      expected,
      received: '',
    }));
    return fail({ url: packUrl, faults });
  }
  const fetched = await withWhatMatters(await fetching, config);
  const feedFaults = checkFeeds(
    config,
    fetched.declared.flatMap(({ feeds }) => feeds),
  );
  if (feedFaults.length > 0) return fail({ url: configUrl, faults: feedFaults });
  const story = await loadStory(config);
  if (!story.ok) return fail({ url: configUrl, faults: [story.error] });

  clock.set(clockFromUrl(location.search, config.simulator.enabled, story.value?.startsAtMs ?? null));
  if (config.theme !== 'auto') sessionStore.setState({ theme: config.theme, themeChosen: true });
  startUrlSync(window);
  const base = new URL(import.meta.env.BASE_URL, location.origin);
  const sources = config.sources.map((source) => ({
    ...source,
    baseUrl: new URL(source.baseUrl, base).href,
    ...(source.push && { push: { ...source.push, url: new URL(source.push.url, base).href } }),
  }));
  setDeployment({
    title: config.title,
    simulated: config.simulator.enabled,
    story: story.value?.title ?? null,
    pack: { manifest: manifest.value, url: packUrl },
    basemapUrl: config.basemap,
    wall: config.wall,
    sources,
  });
  const deployment = { sources, feeds: config.feeds };
  const firstShown = startLive(install(fetched, deployment), {
    ...deployment,
    simulator: { ...config.simulator, faults: new URLSearchParams(location.search).getAll('fault') },
    packUrl,
    plausibleBounds: manifest.value.maxBounds,
    clock: clock.setting(),
  });
  void installRest(fetched, deployment, firstShown);
  return succeed(config);
}

/** All sectors where the configuration speaks of their feeds, or where no source at hand serves a first figure. */
function withWhatMatters(first: FetchedSectors, { feeds, sources }: Config): Promise<FetchedSectors> {
  const isServed = first.declared.some((one) =>
    one.feeds.some(({ source }) => sources.some(({ id }) => id === source)),
  );
  return isServed && Object.keys(feeds ?? {}).length === 0 ? Promise.resolve(first) : fetchRest(first);
}

/** Sets the session's language and has its texts on their way while the rest starts; who renders waits for them. */
function speak(language: Language): void {
  sessionStore.setState({ language });
  loadLanguage(language).catch(() => undefined);
}

/** `?story=` plays a named day, in a simulated centre only. */
function withUrlOverrides(config: Config, search: string): Config {
  const story = new URLSearchParams(search).get('story');
  return story && config.simulator.enabled
    ? { ...config, simulator: { ...config.simulator, story } }
    : config;
}

async function loadStory({
  simulator,
}: Config): Promise<Result<PlayedStory | null, ConfigFailure['faults'][0]>> {
  if (!simulator.enabled || simulator.story === null) return succeed(null);
  const { findStory, storyIds } = await import('../start-simulator.ts');
  const story = findStory(simulator.story);
  if (story) return succeed(story);
  const expected = storyIds().join(' | ');
  return fail({ path: 'simulator.story', expected, received: simulator.story });
}
