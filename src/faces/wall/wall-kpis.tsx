// The wall's figures: each sector's own choice, in the order of the sectors.
import { useText } from '#i18n/i18n.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { useKpi } from '#live/use-kpi.ts';
import { getInstalled } from '#session/installed.ts';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';

/** The strip of tiles. */
export function WallKpis() {
  const { t } = useText();
  const { sectors, kpis } = getInstalled();
  const shown = sectors.flatMap(({ shows }) => shows.wall.flatMap((id) => kpis.get(id) ?? []));
  return (
    <section className="wall__kpis" aria-label={t('faces.wall.kpis')}>
      {shown.map((kpi) => (
        <WallTile key={kpi.id} kpi={kpi} />
      ))}
    </section>
  );
}

function WallTile({ kpi }: { kpi: KpiSpec }) {
  return <KpiTile reading={useKpi(kpi.id)} size="wall" />;
}
