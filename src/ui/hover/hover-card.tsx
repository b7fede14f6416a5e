// The card beside the pointer: the object's name and its most telling values, with age and quality.
import { isAggregate } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { qualityWord } from '#kernel/quality.ts';
import { localizedTextAt, qualityAt, type Table } from '#kernel/table/table.ts';
import { effectiveQuality, type Cadence } from '#kernel/time/freshness.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import { FactList, type Fact } from '#ui/frame/fact-list.tsx';
import { groupAsOfMs, groupFacts } from '#ui/layers/group-facts.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import './hover.css';

/** What lies under the pointer; `x`, `y` are CSS pixels inside the positioned parent `width` × `height`. */
export interface HoverCardProps {
  layer: LayerSpec;
  table: Table;
  row: number;
  metrics: Metrics;
  cadence: Cadence;
  /** When the source last answered, epoch ms; that the row was received, where it is not known. */
  confirmedAtMs?: number;
  nowMs: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The card; it keeps to the side where there is room and never takes the pointer. */
export function HoverCard(props: HoverCardProps) {
  const { layer, table, row, metrics, cadence, nowMs, x, y, width, height } = props;
  const text = useText();
  const { pick, language } = text;
  const observedAtMs = table.observedAtMs[row] ?? Number.NaN;
  const confirmedAtMs = props.confirmedAtMs ?? table.receivedAtMs[row] ?? Number.NaN;
  const code = effectiveQuality(qualityAt(table, row), observedAtMs, nowMs, cadence, confirmedAtMs);
  const quality = qualityWord(code);
  const isGroup = isAggregate(layer);
  const asOfMs = isGroup ? groupAsOfMs(table, row, cadence.lifetime, confirmedAtMs, nowMs) : observedAtMs;
  const title = localizedTextAt(table, layer.titleColumn, row, language) || (table.ids[row] ?? '');
  const place = {
    ...(x > width / 2 ? { insetInlineEnd: width - x + 12 } : { insetInlineStart: x + 12 }),
    ...(y > height / 2 ? { insetBlockEnd: height - y + 12 } : { insetBlockStart: y + 12 }),
  };
  return (
    <aside className="hover-card" style={place} data-quality={quality}>
      <p className="hover-card__layer">{pick(layer.title)}</p>
      <p className="hover-card__title">{shortenText(title)}</p>
      <FactList
        className="hover-card__facts"
        facts={
          isGroup
            ? groupFacts(layer, table, row, metrics, asOfMs, text)
            : cardFacts(layer, table, row, metrics, text)
        }
      />
      {isGroup && Number.isNaN(asOfMs) ? null : (
        <p className="hover-card__age">
          <AgeLabel ageMs={nowMs - asOfMs} quality={quality} />
        </p>
      )}
    </aside>
  );
}

/** The declared columns; what an object does not have takes no line. */
function cardFacts(
  layer: LayerSpec,
  table: Table,
  row: number,
  metrics: Metrics,
  { pick, language }: Text,
): Fact[] {
  return layer.card.flatMap((column): Fact[] => {
    const metric = metrics.get(`${layer.feed}.${column}`);
    const { full, isMissing } = readCell(table, column, row, metric, language);
    return isMissing ? [] : [[metric ? pick(metric.title) : column, shortenText(full)]];
  });
}
