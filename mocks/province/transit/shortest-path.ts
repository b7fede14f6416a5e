// The quickest way between two nodes of the road network for a bus (Dijkstra over free-flow times, motorways left out).
import { pushItem, takeLeast } from '../traffic/least-first.ts';
import type { RoadLink, RoadNetwork } from '../traffic/road-network.ts';

interface Reached {
  node: string;
  hours: number;
  by: RoadLink | null;
}

const hoursOf = ({ hours }: Reached): number => hours;

/** Links in order of travel; none where there is no way. */
export function shortestPath({ links }: RoadNetwork, from: string, to: string): RoadLink[] {
  const leaving = leavingOf(links);
  const arrivedBy = new Map<string, RoadLink | null>();
  const open: Reached[] = [{ node: from, hours: 0, by: null }];
  while (open.length > 0) {
    const { node, hours, by } = takeLeast(open, hoursOf);
    if (arrivedBy.has(node)) continue;
    arrivedBy.set(node, by);
    if (node === to) break;
    for (const link of leaving.get(node) ?? [])
      if (!arrivedBy.has(link.toNode))
        pushItem(
          open,
          { node: link.toNode, hours: hours + link.lengthM / link.freeFlowKmh, by: link },
          hoursOf,
        );
  }
  const path: RoadLink[] = [];
  for (let link = arrivedBy.get(to); link; link = arrivedBy.get(link.fromNode)) path.unshift(link);
  return path;
}

/** Links by the node that they leave, made once a network. */
const known = new WeakMap<readonly RoadLink[], Map<string, RoadLink[]>>();

function leavingOf(links: readonly RoadLink[]): Map<string, RoadLink[]> {
  const leaving =
    known.get(links) ??
    Map.groupBy(
      links.filter(({ roadClass }) => roadClass !== 'motorway'),
      ({ fromNode }) => fromNode,
    );
  known.set(links, leaving);
  return leaving;
}
