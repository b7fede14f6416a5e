// A figure by its objects: bars in order where each has a value, names where they are counted; the one chosen leads to the map.
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiReading } from '#live/kpis.ts';
import { useTable } from '#live/use-table.ts';
import { ExportButtons } from '#ui/export/export-buttons.tsx';
import { takeProvenance } from '#ui/export/views/provenance.ts';
import { objectsTable } from '#ui/export/views/units-table.ts';
import { useFirstRows } from '#ui/frame/first-rows.tsx';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ChosenObject } from './chosen-object.tsx';
import type { ObjectFigures } from './object-figures.ts';
import './objects.css';

const TEXT = {
  byObject: { vi: '{{title}} theo đối tượng', en: '{{title}} by object' },
  byPart: { vi: '{{title}} theo thành phần', en: '{{title}} by part' },
  provinceOnly: {
    vi: 'Chỉ tiêu này chỉ có số liệu toàn tỉnh.',
    en: 'This figure is known for the whole province only.',
  },
  basis: {
    vi: 'Mỗi thanh tính bằng cách tính của chỉ tiêu, từ một dòng số liệu; số toàn tỉnh {{whole}}.',
    en: 'Each bar is computed as the figure is, from one row; the province’s is {{whole}}.',
  },
  counted: { vi: 'Được đếm: {{count}} đối tượng', en: 'Counted: {{count}}' },
  failing: { vi: 'Không đạt: {{count}}/{{total}} đối tượng', en: 'Not met by {{count}} of {{total}}' },
  unknown: { vi: 'Không có số liệu mới: {{count}} đối tượng', en: 'Without current data: {{count}}' },
} satisfies Record<string, LocalizedText>;

/** What the province's figure is of the bars, by roll-up. */
const WHOLE: Readonly<Partial<Record<ObjectFigures['method'], LocalizedText>>> = {
  sum: { vi: 'là tổng các thanh', en: 'the sum of the bars' },
  mean: { vi: 'là trung bình các thanh', en: 'the mean of the bars' },
  weightedMean: { vi: 'là trung bình có trọng số của các thanh', en: 'the weighted mean of the bars' },
  min: { vi: 'là thanh nhỏ nhất', en: 'the smallest bar' },
  max: { vi: 'là thanh lớn nhất', en: 'the largest bar' },
  ratioOfSums: {
    vi: 'là tỷ số của các tổng, không phải trung bình các thanh',
    en: 'the ratio of the sums, not the mean of the bars',
  },
};

const SHOWN_AT_FIRST = 10;

interface ObjectSectionProps {
  reading: KpiReading;
  /** Null where there are none to tell apart, or not yet. */
  objects: ObjectFigures | null;
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

/** The section; a figure without objects says that it is the province's alone. */
export function ObjectSection({ objects, ...props }: ObjectSectionProps) {
  const { pick } = useText();
  const { feed } = props.reading.kpi;
  const table = useTable(feed);
  if (!table) return <AwaitedRows feed={feed} lines={8} />;
  if (!objects) return <EmptyState title={pick(TEXT.provinceOnly)} hint="" />;
  return <Objects {...props} objects={objects} />;
}

function Objects({ reading, objects, chosen, onChoose }: ObjectSectionProps & { objects: ObjectFigures }) {
  const text = useText();
  const { kpi } = reading;
  const title = text.pick(objects.isOnMap ? TEXT.byObject : TEXT.byPart, { title: text.pick(kpi.title) });
  const whole = WHOLE[objects.method];
  const selected = objects.items.find(({ key }) => key === chosen);
  const choose = (key: string) => onChoose(key === chosen ? null : key);
  const table = () => {
    const listed = objects.items.map(({ key, label }) => ({ code: key, name: label }));
    const target = objects.isAmount ? undefined : kpi.target?.value;
    return objectsTable(
      { title, kpi, areas: listed, figures: objects.figures, target },
      takeProvenance(text),
    );
  };
  return (
    <div className="sheet-units">
      <div className="sheet__under">
        <ExportButtons name={title} table={table} />
      </div>
      {selected && (
        <ChosenObject reading={reading} objects={objects} item={selected} onLeave={() => onChoose(null)} />
      )}
      {objects.kind === 'ranked' ? (
        <>
          <BarRanking
            title={title}
            unit={kpi.unit}
            digits={kpi.digits}
            items={objects.items}
            order={objects.isAscending ? 'ascending' : 'descending'}
            target={objects.isAmount ? undefined : kpi.target?.value}
            highlighted={selected?.key}
            onSelect={choose}
            mostShown={SHOWN_AT_FIRST}
          />
          {whole && (
            <p className="sheet-objects__note">{text.pick(TEXT.basis, { whole: text.pick(whole) })}</p>
          )}
        </>
      ) : (
        <NamedObjects objects={objects} chosen={selected?.key} onChoose={choose} />
      )}
    </div>
  );
}

/** Of a count those that are counted, of a share those that bring it down; and how many nobody knows about. */
function NamedObjects({
  objects: { items, kind },
  chosen,
  onChoose,
}: {
  objects: ObjectFigures;
  chosen: string | undefined;
  onChoose: (key: string) => void;
}) {
  const { pick, language } = useText();
  const number = (count: number) => formatNumber(count, 0, language);
  const known = items.filter(({ value }) => !Number.isNaN(value));
  const named = known.filter(({ value }) => (kind === 'counted' ? value > 0 : value === 0));
  const isChosen = ({ key }: RankedItem) => key === chosen;
  const { shown, more } = useFirstRows(named, SHOWN_AT_FIRST, isChosen);
  const places = { count: number(named.length), total: number(known.length) };
  return (
    <>
      <h4>{pick(kind === 'counted' ? TEXT.counted : TEXT.failing, places)}</h4>
      <ul className="sheet-objects">
        {shown.map((item) => (
          <li key={item.key}>
            <button
              type="button"
              className="sheet__unit-link"
              aria-pressed={isChosen(item)}
              onClick={() => onChoose(item.key)}
            >
              {item.label}
            </button>
          </li>
        ))}
      </ul>
      {more}
      {known.length < items.length && (
        <p className="sheet-objects__note">
          {pick(TEXT.unknown, { count: number(items.length - known.length) })}
        </p>
      )}
    </>
  );
}
