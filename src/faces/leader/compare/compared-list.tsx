// The list of what is compared: key of the lines, readout of one period, and where a line is moved or taken out.
import { LineSwatch } from '#charts/compare/line-mark.tsx';
import { isPartial } from '#charts/compare/compared-series.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import type { ComparedLine } from './use-compared.ts';

const TEXT = {
  list: { vi: 'Chuỗi đang so sánh', en: 'Series compared' },
  up: { vi: 'Đưa lên trước: {{name}}', en: 'Move up: {{name}}' },
  down: { vi: 'Đưa xuống sau: {{name}}', en: 'Move down: {{name}}' },
  remove: { vi: 'Bỏ khỏi so sánh: {{name}}', en: 'Remove: {{name}}' },
  reported: { vi: 'báo cáo {{share}}%', en: '{{share}}% reported' },
  nothing: { vi: 'kỳ này chưa có số liệu', en: 'nothing stated for this period' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  empty: {
    vi: 'Nguồn không có số liệu cho khoảng thời gian này.',
    en: 'The source has nothing for this span of time.',
  },
  'unknown-figure': { vi: 'Không có chỉ tiêu mang mã này.', en: 'No figure has this id.' },
  'province-only': {
    vi: 'Chỉ tiêu này chỉ có toàn tỉnh, không chia theo đơn vị.',
    en: 'This figure is known of the whole province only.',
  },
  'unknown-area': {
    vi: 'Không có đơn vị mang mã này trong thời kỳ địa giới đang xem.',
    en: 'No unit has this code in the vintage on show.',
  },
} satisfies Record<string, LocalizedText>;

/** `readMs` is the instant whose period is read, `isPointed` when somebody points there; null reads each line's last value. */
export interface ComparedListProps {
  lines: readonly ComparedLine[];
  readMs: number | null;
  isPointed: boolean;
  onMove: (index: number, by: -1 | 1) => void;
  onRemove: (index: number) => void;
}

/** The list, in the order of the lines. */
export function ComparedList({ lines, readMs, isPointed, onMove, onRemove }: ComparedListProps) {
  const text = useText();
  const { pick } = text;
  const readings = lines.map((line) => readAt(line, readMs, text));
  return (
    <>
      <ol className="compare-list" aria-label={pick(TEXT.list)}>
        {lines.map((line, index) => (
          <li key={line.key} className="compare-list__row" data-compared={line.key}>
            <LineSwatch line={index} />
            <span className="compare-list__name">{line.name}</span>
            <LineReading line={line} reading={readings[index]} />
            <span className="compare-list__tools">
              {lines.length > 1 && (
                <>
                  <IconButton
                    icon="sort-up"
                    label={pick(TEXT.up, { name: line.name })}
                    disabled={index === 0}
                    onPress={() => onMove(index, -1)}
                  />
                  <IconButton
                    icon="sort-down"
                    label={pick(TEXT.down, { name: line.name })}
                    disabled={index === lines.length - 1}
                    onPress={() => onMove(index, 1)}
                  />
                </>
              )}
              <IconButton
                icon="close"
                label={pick(TEXT.remove, { name: line.name })}
                onPress={() => onRemove(index)}
              />
            </span>
          </li>
        ))}
      </ol>
      {/* Read aloud as the cursor moves; silent while nobody points at anything. */}
      <p className="visually-hidden" aria-live="polite">
        {isPointed &&
          lines
            .flatMap(({ label }, index) => {
              const reading = readings[index];
              return reading ? [`${label}: ${reading.value}, ${reading.when}`] : [];
            })
            .join('; ')}
      </p>
    </>
  );
}

interface Reading {
  when: string;
  value: string;
  note: string;
}

function LineReading({ line, reading }: { line: ComparedLine; reading: Reading | null | undefined }) {
  const { pick } = useText();
  if (line.fault !== null) return <span className="compare-list__state">{pick(TEXT[line.fault])}</span>;
  if (line.status === 'error')
    return (
      <span className="compare-list__state">
        <ErrorState error={line.error} onRetry={line.retry} />
      </span>
    );
  if (!line.series)
    return (
      <span className="compare-list__state" role="status">
        {pick(TEXT.loading)}
      </span>
    );
  if (!reading) return <span className="compare-list__state">{pick(TEXT.empty)}</span>;
  return (
    <span className="compare-list__reading">
      <b className="compare-list__value">{reading.value}</b> <span>{reading.when}</span>
      {reading.note !== '' && <span className="compare-list__note">{reading.note}</span>}
    </span>
  );
}

/** The figure of the period that holds `atMs`, or the last one; null of a line without any. */
function readAt({ series }: ComparedLine, atMs: number | null, { pick, language }: Text): Reading | null {
  const last = series?.values.findLastIndex(Number.isFinite) ?? -1;
  if (!series || last < 0) return null;
  const { period, endsMs, values, shares, digits, unit } = series;
  const startMs = atMs === null ? periodStart((endsMs[last] ?? 0) - 1, period) : periodStart(atMs, period);
  const index = endsMs.findIndex((endMs) => periodStart(endMs - 1, period) === startMs);
  const value = values[index] ?? Number.NaN;
  const share = shares[index];
  const note = Number.isNaN(value)
    ? pick(TEXT.nothing)
    : share !== undefined && isPartial(share)
      ? pick(TEXT.reported, { share: formatNumber(share * 100, 0, language) })
      : '';
  return {
    when: formatPeriod(startMs, period, language),
    value: formatQuantity(value, digits, unit, language),
    note,
  };
}
