// The address bar: changes are written in place, but what is opened can be left with “back”.
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sessionStore } from '#session/session-store.ts';
import { applyParameters, startUrlSync, type AddressBar } from '#session/url-sync.ts';

/** An address bar with a history that can go back, and timers that are run by hand. */
function createBar(search: string) {
  const entries = [search];
  const timers: (() => void)[] = [];
  const searchOf = (url: string | URL | null | undefined) => new URL(String(url), 'http://localhost').search;
  const bar: AddressBar = {
    location: { search, pathname: '/leader', hash: '' },
    history: {
      state: null,
      pushState: (_state, _title, url) => entries.push((bar.location.search = searchOf(url))),
      replaceState: (_state, _title, url) =>
        (entries[entries.length - 1] = bar.location.search = searchOf(url)),
    },
    setTimeout: (callback) => timers.push(callback),
  };
  return {
    bar,
    entries,
    settle: () => timers.splice(0).forEach((callback) => callback()),
    back() {
      entries.pop();
      bar.location.search = entries.at(-1) ?? '';
      applyParameters(bar.location.search);
    },
  };
}

function sync(search: string) {
  const made = createBar(search);
  onTestFinished(startUrlSync(made.bar));
  return made;
}

describe('url sync', () => {
  beforeEach(() => sessionStore.setState(sessionStore.getInitialState()));

  it('takes the session from the address', () => {
    sync('?k=health.beds&w=energy.load');
    expect(sessionStore.getState()).toMatchObject({ kpi: 'health.beds', watched: ['energy.load'] });
  });

  it('does not take back with “back” what was put on the watch-list over an open sheet', () => {
    const { entries, settle, back } = sync('?w=a');
    sessionStore.getState().openKpi('health.beds');
    settle();
    sessionStore.getState().setWatched(['a', 'health.beds']);
    settle();
    back();
    settle();
    expect(sessionStore.getState()).toMatchObject({ kpi: null, watched: ['a', 'health.beds'] });
    expect(entries).toEqual(['?w=a,health.beds']);
  });

  it('replaces the entry for what is looked at, adds one for what is opened, and “back” closes it', () => {
    const { entries, settle, back } = sync('');
    sessionStore.getState().setVintage('2024');
    settle();
    expect(entries).toEqual(['?v=2024']);
    sessionStore.getState().openSector('health');
    settle();
    sessionStore.getState().openKpi('health.beds');
    settle();
    expect(entries).toEqual(['?v=2024', '?v=2024&f=health', '?v=2024&f=health&k=health.beds']);
    back();
    settle();
    expect(sessionStore.getState()).toMatchObject({ sector: 'health', kpi: null });
    expect(entries).toEqual(['?v=2024', '?v=2024&f=health']);
  });

  it('adds no entry for closing', () => {
    const { entries, settle } = sync('?k=health.beds');
    sessionStore.getState().openKpi(null);
    settle();
    expect(entries).toEqual(['']);
  });
});
