// Parts of a whole as one bar and a list with shares: easier to read than a ring, and it wraps.
import { formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { FigureTable } from '../plot/figure-table.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { layOutStack, SHADES } from './stack-layout.ts';
import { STACK_TEXT } from './stack-text.ts';
import './stack.css';

/** Parts of one UCUM unit in the order of the bar, at most five, none negative; NaN is missing. */
export interface ShareBarProps {
  title: string;
  unit: string;
  digits: number;
  parts: readonly { key: string; label: string; value: number; note?: string | undefined }[];
}

/** The bar. With a part missing no shares are written: the whole is not known. */
export function ShareBar({ title, unit, digits, parts }: ShareBarProps) {
  const { pick, language } = useText();
  const stack = layOutStack(parts.map(({ value }) => value));
  const heading = titleWithUnit(title, unit, language);
  const shareOf = (value: number) =>
    stack.isPartial || stack.total <= 0 ? Number.NaN : (value / stack.total) * 100;
  const write = (value: number) => formatQuantity(value, digits, '1', language);
  const writeShare = (value: number) => formatQuantity(shareOf(value), 1, '%', language);
  return (
    <ChartOrTable
      title={heading}
      chart={
        <div className="share-bar" role="group" aria-label={heading}>
          <div className="share-bar__track" aria-hidden="true">
            {stack.segments.map(({ series, from, value }) => (
              <span
                key={parts[series]?.key}
                className="stack-part"
                data-shade={series % SHADES}
                data-scenario="AC"
                style={{
                  insetInlineStart: `${(from / (stack.total || 1)) * 100}%`,
                  inlineSize: `${(value / (stack.total || 1)) * 100}%`,
                }}
              />
            ))}
          </div>
          <ul className="share-bar__list">
            {parts.map(({ key, label, value, note }, index) => (
              <li key={key} className="share-bar__part">
                <span className="stack-swatch" data-shade={index % SHADES} aria-hidden="true" />
                <span className="share-bar__label">
                  {label}
                  {note !== undefined && <span className="stack-rows__note">{note}</span>}
                </span>
                <span className="share-bar__value">
                  {Number.isFinite(value) ? write(value) : pick(STACK_TEXT.missing)}
                </span>
                <b className="share-bar__share">{writeShare(value)}</b>
              </li>
            ))}
          </ul>
        </div>
      }
      table={
        <FigureTable
          title={heading}
          head={[pick(STACK_TEXT.category), pick(STACK_TEXT.value), pick(STACK_TEXT.share)]}
          rows={parts.map(({ key, label, value }) => ({
            key,
            cells: [label, write(value), writeShare(value)],
          }))}
        />
      }
    />
  );
}
