// Values against their targets and classes, one row a thing, each with its own scale (Stephen Few's bullet graph).
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { FigureTable } from '../plot/figure-table.tsx';
import { layOutBullet, type BulletItem, type BulletShape } from './bullet-layout.ts';
import '../plot/plot.css';
import './bullet.css';

const TEXT = {
  name: { vi: 'Tên', en: 'Name' },
  value: { vi: 'Giá trị', en: 'Value' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  band: { vi: 'Mức', en: 'Class' },
  missing: { vi: 'chưa có số liệu', en: 'no data yet' },
} satisfies Record<string, LocalizedText>;

/** Items in the order given; units may differ from row to row. */
export interface BulletListProps {
  title: string;
  items: readonly BulletItem[];
  /** What the tick across the track is where it is no target: last year, the estimate, a norm. */
  targetLabel?: string | undefined;
  highlighted?: string | undefined;
  onSelect?: ((key: string) => void) | undefined;
}

/** The list. */
export function BulletList(props: BulletListProps) {
  const { title, items } = props;
  const { pick, language } = useText();
  const targetLabel = props.targetLabel ?? pick(TEXT.target);
  const shapes = items.map(layOutBullet);
  return (
    <ChartOrTable
      title={title}
      chart={
        <div className="bullets">
          <ul className="bullets__rows" aria-label={title}>
            {items.map((item, index) => (
              <li key={item.key}>
                <Bullet
                  {...props}
                  targetLabel={targetLabel}
                  item={item}
                  shape={shapes[index] ?? layOutBullet(item)}
                />
              </li>
            ))}
          </ul>
        </div>
      }
      table={
        <FigureTable
          title={title}
          head={[pick(TEXT.name), pick(TEXT.value), targetLabel, pick(TEXT.band)]}
          rows={items.map(({ key, label, value, target = Number.NaN, digits, unit }, index) => ({
            key,
            cells: [
              label,
              formatQuantity(value, digits, unit, language),
              formatQuantity(target, digits, unit, language),
              shapes[index]?.band ?? '—',
            ],
          }))}
        />
      }
    />
  );
}

function Bullet({
  item,
  shape,
  targetLabel,
  highlighted,
  onSelect,
}: BulletListProps & { item: BulletItem; shape: BulletShape }) {
  const { pick, language } = useText();
  const { key, label, note, value, target, digits, unit } = item;
  const isHighlighted = key === highlighted;
  const Row = onSelect ? 'button' : 'div';
  const remarks = [
    shape.band,
    target === undefined ? null : `${targetLabel} ${formatQuantity(target, digits, unit, language)}`,
    note ?? null,
  ].filter((remark) => remark !== null);
  return (
    <Row
      className="bullets__row"
      data-highlighted={isHighlighted}
      {...(onSelect
        ? { type: 'button' as const, 'aria-pressed': isHighlighted, onClick: () => onSelect(key) }
        : {})}
    >
      <span className="bullets__label">{label}</span>
      <span className="bullets__value">
        {Number.isFinite(value) ? formatQuantity(value, digits, unit, language) : pick(TEXT.missing)}
      </span>
      <BulletTrack shape={shape} />
      <span className="bullets__note">{remarks.join(' · ')}</span>
    </Row>
  );
}

function BulletTrack({ shape }: { shape: BulletShape }) {
  const { bands, zero, value, target } = shape;
  return (
    <span className="bullets__track" data-missing={!Number.isFinite(value)} aria-hidden="true">
      {bands.map(({ start, length, label }, index) => (
        <span
          key={label}
          className="bullets__band"
          data-even={index % 2 === 1}
          style={{ insetInlineStart: percent(start), inlineSize: percent(length) }}
        />
      ))}
      {Number.isFinite(value) && (
        <span
          className="bullets__bar bar-fill"
          data-scenario="AC"
          style={{
            insetInlineStart: percent(Math.min(zero, value)),
            inlineSize: percent(Math.abs(value - zero)),
          }}
        />
      )}
      {Number.isFinite(target) && (
        <span className="bullets__target" style={{ insetInlineStart: percent(target) }} />
      )}
    </span>
  );
}

const percent = (share: number) => `${share * 100}%`;
