// The figures of a sector in the order in which a leader reads them: those chosen for leaders first, then as declared.
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';

/** Every figure of the sector once; ids that it shows and does not declare are left out. */
export function orderKpis({ kpis, shows }: SectorSpec): readonly KpiSpec[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  return [...new Set([...shows.leader.flatMap((id) => byId.get(id) ?? []), ...kpis])];
}
