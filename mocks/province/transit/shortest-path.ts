// The quickest way between two nodes of the road network for a bus (Dijkstra over free-flow times, motorways left out).
import type { RoadLink, RoadNetwork } from '../traffic/road-network.ts';

/** Links in order of travel; none where there is no way. */
export function shortestPath({ links }: RoadNetwork, from: string, to: string): RoadLink[] {
  const leaving = leavingOf(links);
  const arrivedBy = new Map<string, RoadLink | null>();
  const open: { node: string; hours: number; by: RoadLink | null }[] = [{ node: from, hours: 0, by: null }];
  while (open.length > 0) {
    const { node, hours, by } = takeFirst(open);
    if (arrivedBy.has(node)) continue;
    arrivedBy.set(node, by);
    if (node === to) break;
    for (const link of leaving.get(node) ?? [])
      if (!arrivedBy.has(link.toNode))
        push(open, { node: link.toNode, hours: hours + link.lengthM / link.freeFlowKmh, by: link });
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

interface Timed {
  hours: number;
}

/** A binary heap in an array: the least comes first. */
function push<Item extends Timed>(heap: Item[], item: Item): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent]!.hours <= item.hours) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = item;
}

function takeFirst<Item extends Timed>(heap: Item[]): Item {
  const first = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.hours < heap[child]!.hours) child += 1;
    if (heap[child]!.hours >= last.hours) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return first;
}
