// One sector on the leader's sheet: its figures in an even grid, each with trend, target, age and a way to ask why.
import { useRef } from 'react';
import { useText } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { tableIdOf } from '#kernel/sector/layer-table.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { localizedTextAt } from '#kernel/table/table.ts';
import { useExtremeRow } from '#live/extreme-row.ts';
import { useKpi } from '#live/use-kpi.ts';
import { useKpiTrend } from '#live/kpi/use-kpi-answer.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { useSeen } from '#ui/frame/use-seen.ts';
import { Pictogram } from '#ui/mark/pictogram.tsx';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';

/** A sector's tiles; pressing “how it is computed” opens the sheet of a figure. */
export function SectorSection({ sector }: { sector: SectorSpec }) {
  const { pick } = useText();
  const { kpis } = getInstalled();
  const shown = sector.shows.leader.flatMap((id) => kpis.get(id) ?? []);
  if (shown.length === 0) return null;
  return (
    <PanelFrame title={pick(sector.title)} note={<Pictogram name={sector.icon} />}>
      <div className="leader-tiles">
        {shown.map((kpi) => (
          <LeaderTile key={kpi.id} kpi={kpi} />
        ))}
      </div>
    </PanelFrame>
  );
}

function LeaderTile({ kpi }: { kpi: KpiSpec }) {
  const openKpi = useSession((session) => session.openKpi);
  const { t } = useText();
  const reading = useKpi(kpi.id);
  const tile = useRef<HTMLDivElement>(null);
  const series = useKpiTrend(kpi, useSeen(tile));
  const place = useExtremePlace(kpi);
  return (
    <div ref={tile} className="leader-tile">
      <KpiTile reading={reading} series={series} size="sheet" {...(place ? { level: place } : {})} />
      <TextButton onPress={() => openKpi(kpi.id)}>{t('faces.leader.definition')}</TextButton>
    </div>
  );
}

/** Name of the station or object that a highest or lowest figure comes from; '' for figures of the whole province. */
function useExtremePlace({ id, feed }: KpiSpec): string {
  const { language } = useText();
  const extreme = useExtremeRow(id);
  const titleColumn = getInstalled().layers.find((layer) => tableIdOf(layer) === feed)?.titleColumn;
  return extreme && titleColumn
    ? shortenText(localizedTextAt(extreme.table, titleColumn, extreme.row, language))
    : '';
}
