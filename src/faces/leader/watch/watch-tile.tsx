// One watched figure: its tile, a way to its sheet and, while the list is edited, its place in it.
import { useRef } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { useKpiTrend } from '#live/kpi/use-kpi-answer.ts';
import { useKpi } from '#live/use-kpi.ts';
import { getInstalled, useInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { useSeen } from '#ui/frame/use-seen.ts';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';

const TEXT = {
  gone: { vi: 'Chỉ tiêu không còn', en: 'No longer a figure' },
  open: { vi: 'Chi tiết', en: 'Details' },
  earlier: { vi: 'Đưa “{{name}}” lên trước', en: 'Move “{{name}}” forward' },
  later: { vi: 'Đưa “{{name}}” xuống sau', en: 'Move “{{name}}” back' },
  remove: { vi: 'Bỏ “{{name}}” khỏi danh sách', en: 'Remove “{{name}}” from the list' },
} satisfies Record<string, LocalizedText>;

/** What a person does to an entry of the list. */
export type ListEdit = 'earlier' | 'later' | 'remove';

/** An entry; `place` counts from 0. */
export interface WatchTileProps {
  kpiId: string;
  place: number;
  count: number;
  isEditing: boolean;
  onEdit: (edit: ListEdit, name: string) => void;
}

/** A list item; an id that no sector declares any more is said to be gone. */
export function WatchTile(props: WatchTileProps) {
  const { pick } = useText();
  const { kpis, isWhole } = useInstalled();
  const kpi = kpis.get(props.kpiId);
  const name = kpi ? pick(kpi.title) : props.kpiId;
  return (
    <li className="watch-tile" data-watched={props.kpiId}>
      {kpi ? (
        <WatchedFigure kpi={kpi} />
      ) : !isWhole ? (
        <Skeleton lines={3} />
      ) : (
        <p className="watch-tile__gone">
          {pick(TEXT.gone)}: <code>{props.kpiId}</code>
        </p>
      )}
      <div className="watch-tile__foot">
        {kpi && <OpenButton kpi={kpi} />}
        {(props.isEditing || (!kpi && isWhole)) && <EditButtons {...props} name={name} />}
      </div>
    </li>
  );
}

function WatchedFigure({ kpi }: { kpi: KpiSpec }) {
  const { pick } = useText();
  const reading = useKpi(kpi.id);
  const tile = useRef<HTMLDivElement>(null);
  const series = useKpiTrend(kpi, useSeen(tile));
  const sector = getInstalled().sectorOfFeed(kpi.feed);
  return (
    <div ref={tile} className="watch-tile__figure">
      <KpiTile reading={reading} series={series} {...(sector ? { sectorTitle: pick(sector.title) } : {})} />
    </div>
  );
}

function OpenButton({ kpi }: { kpi: KpiSpec }) {
  const { pick } = useText();
  const openKpi = useSession((session) => session.openKpi);
  return (
    <TextButton onPress={() => openKpi(kpi.id)}>
      {pick(TEXT.open)}
      <span className="visually-hidden">: {pick(kpi.title)}</span>
    </TextButton>
  );
}

function EditButtons({ place, count, isEditing, onEdit, name }: WatchTileProps & { name: string }) {
  const { pick } = useText();
  const label = (edit: ListEdit) => pick(TEXT[edit], { name });
  const press = (edit: ListEdit) => () => onEdit(edit, name);
  return (
    <span className="watch-tile__edit">
      {isEditing && (
        <>
          <IconButton
            icon="sort-up"
            label={label('earlier')}
            disabled={place === 0}
            onPress={press('earlier')}
          />
          <IconButton
            icon="sort-down"
            label={label('later')}
            disabled={place === count - 1}
            onPress={press('later')}
          />
        </>
      )}
      <IconButton icon="close" label={label('remove')} onPress={press('remove')} />
    </span>
  );
}
