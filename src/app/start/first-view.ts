// What the face that opens shows first, so that its feeds are asked before all others.
import type { FirstPollRule } from '#live/ingest/first-polls.ts';
import type { Installed } from '#session/installed.ts';
import type { SessionState } from '#session/session-store.ts';

/** Feeds of the figures, lists and layers of the face at `path`; a page that is no face shows none. */
export function firstView(
  installed: Installed,
  path: string,
  session: Pick<SessionState, 'layerOverrides' | 'selection' | 'sector' | 'kpi' | 'watched'>,
): Omit<FirstPollRule, 'connectorOf'> {
  const { sectors, kpis, events, layers } = installed;
  const { layerOverrides, selection } = session;
  const face = path.split('/')[1];
  const kpiIds =
    face === 'wall'
      ? sectors.flatMap(({ shows }) => shows.wall)
      : face === 'leader' || face === 'brief'
        ? leaderFigures(installed, session)
        : [];
  const hasMap = face === 'wall' || face === 'analyst';
  const drawn = layers.filter(({ id, visible }) => layerOverrides[id]?.visible ?? visible);
  const lookedAt = new Set(hasMap ? drawn.map(({ feed }) => feed) : []);
  if (face === 'analyst' && selection) lookedAt.add(selection.feed);
  const shown = new Set(lookedAt);
  for (const id of kpiIds) shown.add(kpis.get(id)?.feed ?? '');
  if (kpiIds.length > 0) for (const { feed } of events) shown.add(feed);
  return { isShown: (id) => shown.has(id), isLookedAt: (id) => lookedAt.has(id) };
}

/** What a leader reads first: the first figure of every sector, those of the sector that is open, and what is watched or open. */
function leaderFigures(
  { sectors }: Installed,
  { sector: openId, kpi, watched }: Pick<SessionState, 'sector' | 'kpi' | 'watched'>,
): string[] {
  const open = sectors.find(({ id }) => id === openId);
  const figures = open
    ? open.kpis.map(({ id }) => id)
    : sectors.flatMap(({ shows }) => shows.leader.slice(0, 1));
  return [...figures, ...watched, ...(kpi === null ? [] : [kpi])];
}
