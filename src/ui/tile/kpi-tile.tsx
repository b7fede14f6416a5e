// A KPI tile, always the same anatomy: title, value, status, variance, trend, age and quality, level and basis.
import { useId } from 'react';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiReading } from '#live/kpis.ts';
import { formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { useAbouts } from '#session/abouts.ts';
import { StatusMark } from '#ui/mark/status-mark.tsx';
import { Sparkline } from './sparkline.tsx';
import { TileAge } from './tile-age.tsx';
import { TileValue } from './tile-value.tsx';
import { TileVariance } from './tile-variance.tsx';
import './tile.css';

/** `wall`: larger figure, no basis text. `desk`: everything. `sheet`: a leader's tile, with good/bad colours. */
export type TileSize = 'wall' | 'desk' | 'sheet';

/** What a tile shows; `series` draws the trend, `level` names what the figure covers (the whole province by default). */
export interface KpiTileProps {
  reading: KpiReading;
  series?: KpiSeries | undefined;
  size?: TileSize;
  sectorTitle?: string;
  level?: string;
}

/** Keeps the line's place until its words are loaded. */
const LINE_TO_COME = '\u00a0';

/** One figure with all that is needed to trust it. */
export function KpiTile({ reading, series, size = 'desk', sectorTitle, level }: KpiTileProps) {
  const { t, pick, language } = useText();
  const titleId = useId();
  const { kpi, status, quality } = reading;
  const unit = formatUnit(kpi.unit, language);
  const about = useAbouts([kpi.feed], 'calm').kpis.get(kpi.id);
  return (
    <article
      className="kpi-tile"
      data-size={size}
      data-status={status}
      data-quality={quality}
      data-kpi={kpi.id}
      aria-labelledby={titleId}
      title={about && t('tile.definition', { definition: pick(about.definition) })}
    >
      <header className="kpi-tile__head">
        {sectorTitle !== undefined && <p className="kpi-tile__sector">{sectorTitle}</p>}
        <h3 className="kpi-tile__title" id={titleId}>
          {pick(kpi.title)}
          {unit !== '' && <span className="kpi-tile__title-unit"> ({unit})</span>}
        </h3>
        <StatusMark kpi={kpi} status={status} />
      </header>
      <TileValue reading={reading} />
      <TileVariance reading={reading} colored={size === 'sheet'} />
      {series && <TileTrend reading={reading} series={series} />}
      <p className="kpi-tile__meta">
        <TileAge reading={reading} isShort={size === 'wall'} />
        <span className="kpi-tile__level">{level ?? t('tile.level')}</span>
      </p>
      {size !== 'wall' && kpi.target && (
        <p className="kpi-tile__basis">
          {about?.target ? t('tile.basis', { basis: pick(about.target.basis) }) : LINE_TO_COME}
        </p>
      )}
    </article>
  );
}

function TileTrend({ reading: { kpi }, series }: { reading: KpiReading; series: KpiSeries }) {
  const values = Float64Array.from(series.samples, (sample) => sample.value);
  return (
    <Sparkline
      timesMs={series.timesMs}
      values={values}
      unit={kpi.unit}
      digits={kpi.digits}
      {...(kpi.target ? { target: kpi.target.value } : {})}
    />
  );
}
