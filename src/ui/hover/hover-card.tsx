// The card beside the pointer: the object's name and its most telling values, with age and quality.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { qualityWord } from '#kernel/quality.ts';
import { localizedTextAt, qualityAt, type Table } from '#kernel/table/table.ts';
import { effectiveQuality, type Cadence } from '#kernel/time/freshness.ts';
import { useText } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import './hover.css';

/** What lies under the pointer; `x`, `y` are CSS pixels inside the positioned parent `width` × `height`. */
export interface HoverCardProps {
  layer: LayerSpec;
  table: Table;
  row: number;
  metrics: Metrics;
  cadence: Cadence;
  nowMs: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The card; it keeps to the side where there is room and never takes the pointer. */
export function HoverCard(props: HoverCardProps) {
  const { layer, table, row, metrics, cadence, nowMs, x, y, width, height } = props;
  const { pick, language } = useText();
  const observedAtMs = table.observedAtMs[row] ?? Number.NaN;
  const confirmedAtMs = table.receivedAtMs[row] ?? Number.NaN;
  const code = effectiveQuality(qualityAt(table, row), observedAtMs, nowMs, cadence, confirmedAtMs);
  const quality = qualityWord(code);
  const title = localizedTextAt(table, layer.titleColumn, row, language) || (table.ids[row] ?? '');
  const place = {
    ...(x > width / 2 ? { insetInlineEnd: width - x + 12 } : { insetInlineStart: x + 12 }),
    ...(y > height / 2 ? { insetBlockEnd: height - y + 12 } : { insetBlockStart: y + 12 }),
  };
  return (
    <aside className="hover-card" style={place} data-quality={quality}>
      <p className="hover-card__layer">{pick(layer.title)}</p>
      <p className="hover-card__title">{shortenText(title)}</p>
      <dl>
        {layer.card.map((column) => {
          const metric = metrics.get(`${layer.feed}.${column}`);
          const cell = readCell(table, column, row, metric, language);
          return cell.isMissing ? null : (
            <div key={column}>
              <dt>{metric ? pick(metric.title) : column}</dt>
              <dd>{shortenText(cell.full)}</dd>
            </div>
          );
        })}
      </dl>
      <p className="hover-card__age">
        <AgeLabel ageMs={nowMs - observedAtMs} quality={quality} />
      </p>
    </aside>
  );
}
