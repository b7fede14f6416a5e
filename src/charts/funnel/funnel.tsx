// A process from first to last stage: a bar a stage, and between two of them what goes on and what is lost.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { FigureTable } from '../plot/figure-table.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { funnelSteps, type FunnelStage, type FunnelStep } from './funnel-stages.ts';
import '../plot/plot.css';
import './funnel.css';

const TEXT = {
  goesOn: { vi: 'đi tiếp', en: 'go on' },
  lost: { vi: 'không đi tiếp', en: 'do not go on' },
  more: { vi: 'nhiều hơn bước trước', en: 'more than the stage before' },
  worst: { vi: 'Hao hụt nhiều nhất', en: 'Largest loss' },
  stage: { vi: 'Bước', en: 'Stage' },
  count: { vi: 'Số lượng', en: 'Count' },
  ofFirst: { vi: 'So với bước đầu', en: 'Of the first stage' },
  conversion: { vi: 'Đi tiếp bước sau', en: 'Go on to the next' },
  missing: { vi: 'chưa có số liệu', en: 'no data yet' },
} satisfies Record<string, LocalizedText>;

/** Stages in their order, counts of one UCUM unit. */
export interface FunnelProps {
  title: string;
  unit: string;
  digits?: number;
  stages: readonly FunnelStage[];
}

/** The funnel. */
export function Funnel({ title, unit, digits = 0, stages }: FunnelProps) {
  const { pick, language } = useText();
  const steps = funnelSteps(stages);
  const heading = titleWithUnit(title, unit, language);
  const share = (value: number) => formatQuantity(value * 100, 1, '%', language);
  return (
    <ChartOrTable
      title={heading}
      chart={
        <ol className="funnel" aria-label={heading}>
          {steps.map((step) => (
            <Stage key={step.stage.key} step={step} digits={digits} />
          ))}
        </ol>
      }
      table={
        <FigureTable
          title={heading}
          head={[pick(TEXT.stage), pick(TEXT.count), pick(TEXT.ofFirst), pick(TEXT.conversion)]}
          rows={steps.map(({ stage, ofFirst, conversion }) => ({
            key: stage.key,
            cells: [
              stage.label,
              formatQuantity(stage.count, digits, '1', language),
              share(ofFirst),
              share(conversion),
            ],
          }))}
        />
      }
    />
  );
}

function Stage({ step, digits }: { step: FunnelStep; digits: number }) {
  const { pick, language } = useText();
  const { stage, length, ofFirst } = step;
  const isMissing = !Number.isFinite(stage.count);
  return (
    <li className="funnel__stage">
      <span className="funnel__label">{stage.label}</span>
      <span className="funnel__count">
        {isMissing ? pick(TEXT.missing) : formatQuantity(stage.count, digits, '1', language)}
        {Number.isFinite(ofFirst) && (
          <span className="funnel__share">{formatQuantity(ofFirst * 100, 1, '%', language)}</span>
        )}
      </span>
      <span className="funnel__track" data-missing={isMissing} aria-hidden="true">
        {!isMissing && (
          <span className="bar-fill" data-scenario="AC" style={{ inlineSize: `${length * 100}%` }} />
        )}
      </span>
      <Passage step={step} digits={digits} />
    </li>
  );
}

/** What happens before the next stage. */
function Passage({ step, digits }: { step: FunnelStep; digits: number }) {
  const { pick, language } = useText();
  const { conversion, lost, stage, isWorst } = step;
  if (!Number.isFinite(conversion)) return null;
  const goesOn = `${formatQuantity(conversion * 100, 1, '%', language)} ${pick(TEXT.goesOn)}`;
  const count = formatQuantity(Math.abs(lost), digits, '1', language);
  const loss = lost > 0 ? ` · ${count} ${stage.lossLabel ?? pick(TEXT.lost)}` : '';
  const gain = lost < 0 ? ` · ${count} ${pick(TEXT.more)}` : '';
  return (
    <span className="funnel__passage" data-worst={isWorst}>
      <span aria-hidden="true">↓ </span>
      {goesOn}
      {loss}
      {gain}
      {isWorst && <b className="funnel__worst"> · {pick(TEXT.worst)}</b>}
    </span>
  );
}
