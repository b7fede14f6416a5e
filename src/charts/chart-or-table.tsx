// A chart and its table alternative: one of them shows, a button changes over.
import { useState, type ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import './charts.css';

/** Both views of the same numbers under one title; `mark` stands before it. */
export function ChartOrTable({
  title,
  mark,
  chart,
  table,
}: {
  title: string;
  mark?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
}) {
  const { t } = useText();
  const [showsTable, setShowsTable] = useState(false);
  return (
    <figure className="chart-figure">
      <figcaption className="chart-figure__head">
        <span>
          {mark}
          {mark && ' '}
          {title}
        </span>
        <IconButton
          icon={showsTable ? 'chart' : 'table'}
          label={`${t(showsTable ? 'panel.chartPicture' : 'panel.chartTable')}: ${title}`}
          onPress={() => setShowsTable(!showsTable)}
        />
      </figcaption>
      {showsTable ? table : chart}
    </figure>
  );
}
