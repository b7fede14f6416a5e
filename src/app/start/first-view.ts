// What the face that opens shows first, so that its feeds are asked before all others.
import type { FirstPollRule } from '#live/ingest/first-polls.ts';
import type { Installed } from '#session/installed.ts';
import type { SessionState } from '#session/session-store.ts';

/** Feeds of the figures, lists and layers of the face at `path`; a page that is no face shows none. */
export function firstView(
  { sectors, kpis, events, layers }: Installed,
  path: string,
  { layerOverrides, selection }: Pick<SessionState, 'layerOverrides' | 'selection'>,
): Omit<FirstPollRule, 'connectorOf'> {
  const page = path.split('/')[1];
  // The brief prints the leader's figures.
  const face = page === 'brief' ? 'leader' : page;
  const kpiIds = face === 'wall' || face === 'leader' ? sectors.flatMap(({ shows }) => shows[face]) : [];
  const hasMap = face === 'wall' || face === 'analyst';
  const drawn = layers.filter(({ id, visible }) => layerOverrides[id]?.visible ?? visible);
  const lookedAt = new Set(hasMap ? drawn.map(({ feed }) => feed) : []);
  if (face === 'analyst' && selection) lookedAt.add(selection.feed);
  const shown = new Set(lookedAt);
  for (const id of kpiIds) shown.add(kpis.get(id)?.feed ?? '');
  if (kpiIds.length > 0) for (const { feed } of events) shown.add(feed);
  return { isShown: (id) => shown.has(id), isLookedAt: (id) => lookedAt.has(id) };
}
