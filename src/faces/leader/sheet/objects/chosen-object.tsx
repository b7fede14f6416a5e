// The object that was chosen: its figure against the province, its place in the order, how old it is, and the way to it on the map.
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import { formatAge, formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiReading } from '#live/kpis.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useSightHref } from '../../needs-you/use-sight-href.ts';
import { sightOfObject } from '../../needs-you/words/map-sight.ts';
import { Standing } from '../units/standing.tsx';
import type { ObjectFigures } from './object-figures.ts';

const TEXT = {
  noFigure: { vi: 'chưa có số liệu mới', en: 'no current data' },
  age: { vi: 'số liệu cách đây {{age}}', en: 'as of {{age}} ago' },
  map: { vi: 'Xem trên bản đồ', en: 'Show on the map' },
  leave: { vi: 'Bỏ chọn {{name}}', en: 'Let go of {{name}}' },
} satisfies Record<string, LocalizedText>;

interface ChosenObjectProps {
  reading: KpiReading;
  objects: ObjectFigures;
  item: RankedItem;
  onLeave: () => void;
}

/** The object's line; without a way to the map where no layer shows its feed. */
export function ChosenObject({ reading, objects, item, onLeave }: ChosenObjectProps) {
  const { pick, language } = useText();
  const nowMs = useNow();
  const { kpi } = reading;
  const href = useSightHref(sightOfObject(kpi.feed, item.key, getInstalled(), useTable(kpi.feed)));
  const { asOfMs = Number.NaN } = objects.figures.get(item.key) ?? {};
  const isKnown = !Number.isNaN(item.value);
  return (
    <div className="sheet-unit" role="group" aria-label={item.label}>
      <p className="sheet-unit__line">
        <b>{item.label}</b> {!isKnown && pick(TEXT.noFigure)}
        {isKnown && objects.kind === 'ranked' && (
          <>
            {formatQuantity(item.value, kpi.digits, kpi.unit, language)}
            <Standing reading={reading} ranked={objects} item={item} />
          </>
        )}
        {!Number.isNaN(asOfMs) && ` · ${pick(TEXT.age, { age: formatAge(nowMs - asOfMs, language) })}`}
      </p>
      <div className="sheet-unit__actions">
        {href !== null && (
          <a className="text-button" href={href}>
            {pick(TEXT.map)}
          </a>
        )}
        <IconButton icon="close" label={pick(TEXT.leave, { name: item.label })} onPress={onLeave} />
      </div>
    </div>
  );
}
