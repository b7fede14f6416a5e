// Shortest distances over the road network (Dijkstra with a heap).
import { pushItem, takeLeast } from './least-first.ts';

/** A directed edge with its length. */
interface Edge {
  toNode: string;
  lengthM: number;
}

interface Reached {
  node: string;
  metres: number;
}

const metresOf = ({ metres }: Reached): number => metres;

/** Metres from the nearest of `sources` to each node, over the edges by the node that they leave; nodes out of reach are absent. */
export function distancesFrom(
  leaving: ReadonlyMap<string, readonly Edge[]>,
  sources: readonly string[],
): Map<string, number> {
  const nearest = new Map<string, number>(sources.map((node) => [node, 0]));
  const open: Reached[] = sources.map((node) => ({ node, metres: 0 }));
  while (open.length > 0) {
    const { node, metres } = takeLeast(open, metresOf);
    if (metres > (nearest.get(node) ?? 0)) continue;
    for (const { toNode, lengthM } of leaving.get(node) ?? []) {
      const reachedM = metres + lengthM;
      if (reachedM >= (nearest.get(toNode) ?? Infinity)) continue;
      nearest.set(toNode, reachedM);
      pushItem(open, { node: toNode, metres: reachedM }, metresOf);
    }
  }
  return nearest;
}
