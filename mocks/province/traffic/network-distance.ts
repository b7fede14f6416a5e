// Shortest distances over the road network (Dijkstra with a plain list: a province has a few hundred nodes).

/** A directed edge with its length. */
interface Edge {
  fromNode: string;
  toNode: string;
  lengthM: number;
}

/** Metres from the nearest of `sources` to each node; nodes out of reach are absent. */
export function distancesFrom(edges: readonly Edge[], sources: readonly string[]): Map<string, number> {
  const leaving = Map.groupBy(edges, (edge) => edge.fromNode);
  const settled = new Map<string, number>();
  const open = new Map<string, number>(sources.map((node) => [node, 0]));
  while (open.size > 0) {
    let nearest = '';
    let nearestM = Infinity;
    for (const [node, metres] of open) if (metres < nearestM) [nearest, nearestM] = [node, metres];
    open.delete(nearest);
    settled.set(nearest, nearestM);
    for (const edge of leaving.get(nearest) ?? []) {
      if (settled.has(edge.toNode)) continue;
      const metres = nearestM + edge.lengthM;
      if (metres < (open.get(edge.toNode) ?? Infinity)) open.set(edge.toNode, metres);
    }
  }
  return settled;
}
