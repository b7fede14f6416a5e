// Rows by columns of figures as a table whose cells carry a ramp's colour: it is its own table twin.
import { useState } from 'react';
import type { LayerColor } from '#kernel/sector/sector.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { useSession } from '#session/session-store.ts';
import { usePlotSize } from '../plot/use-plot-size.ts';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { cellColors, figuresFit, layerColorOf, longestWords, type MatrixColor } from './matrix-cells.ts';
import { MatrixLegend } from './matrix-legend.tsx';
import '../charts.css';
import '../plot/plot.css';
import './matrix.css';

/** A named row or column. */
export interface MatrixLine {
  key: string;
  label: string;
}

/** `values[row][column]` of one UCUM unit; NaN is missing. `color` keeps its identity (a constant of the panel). */
export interface HeatMatrixProps {
  title: string;
  unit: string;
  digits: number;
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  values: readonly (readonly number[])[];
  color: MatrixColor;
  /** What the rows are, as the head of their column: “Đơn vị”. */
  rowTitle: string;
  /** A figure above the limit of its column's key (NaN: none) is outlined; `label` says what that means. */
  limits?: { of: (columnKey: string) => number; label: string } | undefined;
  onSelect?: ((rowKey: string) => void) | undefined;
}

/** Share of the width that row names may take. */
const NAMES_SHARE = 0.34;

/** The matrix. Where figures do not fit they are still read aloud, and written below for the cell pointed at. */
export function HeatMatrix(props: HeatMatrixProps) {
  const { title, unit, digits, rows, columns, values, color, rowTitle, limits } = props;
  const { language } = useText();
  const [host, size] = usePlotSize();
  const [pointed, setPointed] = useState<readonly [row: number, column: number] | null>(null);
  const layerColor = layerColorOf(color);
  const texts = values.map((line) => line.map((value) => formatNumber(value, digits, language)));
  const fit = (words: readonly string[]) =>
    figuresFit(words, columns.length, size, size.widthPx * NAMES_SHARE);
  const fits = fit(texts.flat());
  const headsFit = fit(longestWords(columns.map(({ label }) => label)));
  const heading = titleWithUnit(title, unit, language);
  const [row, column] = pointed ?? [-1, -1];
  const value = values[row]?.[column];
  return (
    <figure className="chart-figure matrix-figure" ref={host} onPointerLeave={() => setPointed(null)}>
      <figcaption className="chart-figure__head">{heading}</figcaption>
      <div className="matrix-frame">
        <table className="matrix" data-fits={fits} data-upright={!headsFit}>
          <caption className="visually-hidden">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  <span className="matrix__head">{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((line, index) => (
              <MatrixRow
                key={line.key}
                {...props}
                line={line}
                figures={values[index] ?? []}
                texts={texts[index] ?? []}
                layerColor={layerColor}
                onPoint={(at) => setPointed([index, at])}
              />
            ))}
          </tbody>
        </table>
      </div>
      <MatrixLegend color={layerColor} digits={digits} unit={unit} above={limits?.label} />
      {!fits && (
        <p className="matrix__pointed" aria-hidden="true">
          {value === undefined
            ? '\u00a0'
            : `${rows[row]?.label} · ${columns[column]?.label}: ${formatQuantity(value, digits, unit, language)}`}
        </p>
      )}
    </figure>
  );
}

interface MatrixRowProps extends HeatMatrixProps {
  line: MatrixLine;
  figures: readonly number[];
  texts: readonly string[];
  layerColor: LayerColor;
  onPoint: (column: number) => void;
}

function MatrixRow(props: MatrixRowProps) {
  const { line, columns, figures, texts, layerColor, limits, onPoint, onSelect } = props;
  const theme = useSession((session) => session.theme);
  return (
    <tr>
      <th scope="row">
        {onSelect ? (
          <button type="button" className="matrix__name" onClick={() => onSelect(line.key)}>
            {line.label}
          </button>
        ) : (
          line.label
        )}
      </th>
      {columns.map(({ key }, column) => {
        const value = figures[column] ?? Number.NaN;
        const isAbove = value > (limits?.of(key) ?? Number.NaN);
        return (
          <td
            key={key}
            data-missing={!Number.isFinite(value)}
            data-above={isAbove}
            style={cellColors(layerColor, value, theme)}
            onPointerEnter={() => onPoint(column)}
          >
            <span className="matrix__figure">
              {texts[column] ?? '—'}
              {isAbove && <span className="visually-hidden"> ({limits?.label})</span>}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
