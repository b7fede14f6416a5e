// A map of areas in SVG, shaded by a figure: no map library, no tiles. Beside it stands a list of the same areas, its twin for reading aloud.
import { useId, useMemo, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { Theme } from '#theme/tokens.ts';
import { HatchPattern } from '../plot/scenario.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { classAreas } from './area-classes.ts';
import {
  layOutAreas,
  PICTURE_WIDTH,
  type AreaInset,
  type AreaLayout,
  type AreaShape,
} from './area-layout.ts';
import { AreaLegend } from './area-legend.tsx';
import { areaShades } from './area-shades.ts';
import './area-map.css';

const TEXT = {
  label: {
    vi: 'Bản đồ: {{title}}. Phím mũi tên để xem từng nơi, Enter để chọn; danh sách kèm theo có đủ số liệu.',
    en: 'Map: {{title}}. Arrow keys read the areas, Enter chooses; the list beside it has all figures.',
  },
  hint: { vi: 'Trỏ vào bản đồ để xem, bấm để chọn.', en: 'Point at the map to read, press to choose.' },
  noFigure: { vi: 'chưa có số liệu', en: 'no data yet' },
} satisfies Record<string, LocalizedText>;

/** An area with its figure; NaN is missing. */
export interface MapArea extends AreaShape {
  label: string;
  value: number;
}

/** Areas of one UCUM unit in the order in which arrow keys visit them; give arrays that keep their identity. */
export interface AreaMapProps {
  title: string;
  unit: string;
  digits: number;
  areas: readonly MapArea[];
  insets: readonly AreaInset[];
  theme: Theme;
  selected: string | undefined;
  onSelect: (key: string) => void;
  /** A remark under the map, e.g. that its boundaries are illustrative. */
  note?: string | undefined;
}

/** The map with a line that names the area pointed at, and its legend. */
export function AreaMap({
  title,
  unit,
  digits,
  areas,
  insets,
  theme,
  selected,
  onSelect,
  note,
}: AreaMapProps) {
  const { pick, language } = useText();
  const [pointed, setPointed] = useState<string | null>(null);
  const layout = useMemo(() => layOutAreas(areas, insets), [areas, insets]);
  const { classes, classOf } = useMemo(
    () =>
      classAreas(
        areas.map(({ value }) => value),
        digits,
      ),
    [areas, digits],
  );
  const shades = areaShades(classes.length, theme);
  const heading = titleWithUnit(title, unit, language);
  const read = areas.find(({ key }) => key === (pointed ?? selected));
  const write = (value: number) =>
    Number.isNaN(value) ? pick(TEXT.noFigure) : formatQuantity(value, digits, unit, language);
  return (
    <div className="area-map">
      <p className="area-map__readout" aria-live="polite">
        {read ? (
          <>
            {read.label} <b>{write(read.value)}</b>
          </>
        ) : (
          pick(TEXT.hint)
        )}
      </p>
      <Picture
        label={pick(TEXT.label, { title: heading })}
        layout={layout}
        areas={areas}
        shadeOf={(value) => shades[classOf(value)]}
        pointed={pointed}
        selected={selected}
        onPoint={setPointed}
        onSelect={onSelect}
      />
      <AreaLegend
        classes={classes}
        shades={shades}
        missing={areas.filter(({ value }) => Number.isNaN(value)).length}
        {...{ unit, digits }}
      />
      {note !== undefined && <p className="area-map__note">{note}</p>}
    </div>
  );
}

interface PictureProps {
  label: string;
  layout: AreaLayout;
  areas: readonly MapArea[];
  /** Undefined where there is no figure. */
  shadeOf: (value: number) => string | undefined;
  pointed: string | null;
  selected: string | undefined;
  onPoint: (key: string | null) => void;
  onSelect: (key: string) => void;
}

function Picture({ label, layout, areas, shadeOf, pointed, selected, onPoint, onSelect }: PictureProps) {
  const hatchId = useId();
  const { width, height, paths, frames } = layout;
  const outline = (key: string | null | undefined, kind: 'pointed' | 'selected') =>
    key && paths.has(key) ? <Outline path={paths.get(key) ?? ''} kind={kind} /> : null;
  return (
    <div className="area-map__picture">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        tabIndex={0}
        onPointerOver={(event) => onPoint(keyAt(event))}
        onPointerLeave={() => onPoint(null)}
        onBlur={() => onPoint(null)}
        onClick={(event) => {
          const key = keyAt(event);
          if (key !== null) onSelect(key);
        }}
        onKeyDown={(event) => walk(event, areas, pointed ?? selected, onPoint, onSelect)}
      >
        <defs>
          <HatchPattern id={hatchId} stepPx={5} />
        </defs>
        {frames.map(({ id, x, y, width: own, height: tall }) => (
          <rect key={id} className="area-map__frame" x={x} y={y} width={own} height={tall} rx={3} />
        ))}
        {areas.map(({ key, value }) => (
          <path
            key={key}
            className="area-map__area"
            data-area={key}
            d={paths.get(key)}
            fill={shadeOf(value) ?? `url(#${hatchId})`}
          />
        ))}
        {outline(selected, 'selected')}
        {outline(pointed === selected ? null : pointed, 'pointed')}
      </svg>
      {frames.map(({ id, name, x, y, width: own }) => (
        <span
          key={id}
          className="area-map__inset-name"
          style={{
            insetInlineStart: share(x, PICTURE_WIDTH),
            insetBlockStart: share(y, height),
            inlineSize: share(own, PICTURE_WIDTH),
          }}
        >
          {name}
        </span>
      ))}
    </div>
  );
}

/** The border of one area, cased in the ground so that it shows on every shade. */
function Outline({ path, kind }: { path: string; kind: 'pointed' | 'selected' }) {
  return (
    <>
      <path className="area-map__casing" data-outline={kind} d={path} />
      <path className="area-map__outline" data-outline={kind} d={path} />
    </>
  );
}

function keyAt({ target }: SyntheticEvent): string | null {
  return target instanceof Element ? target.getAttribute('data-area') : null;
}

/** Arrows step through the areas in their order; Enter and the space bar choose the one that is read. */
function walk(
  event: KeyboardEvent,
  areas: readonly MapArea[],
  read: string | undefined,
  onPoint: (key: string | null) => void,
  onSelect: (key: string) => void,
): void {
  const at = areas.findIndex(({ key }) => key === read);
  const last = areas.length - 1;
  const next = new Map([
    ['ArrowDown', Math.min(last, at + 1)],
    ['ArrowRight', Math.min(last, at + 1)],
    ['ArrowUp', Math.max(0, at - 1)],
    ['ArrowLeft', Math.max(0, at - 1)],
    ['Home', 0],
    ['End', last],
  ]).get(event.key);
  const isChoice = (event.key === 'Enter' || event.key === ' ') && read !== undefined;
  if (next === undefined && !isChoice) return;
  event.preventDefault();
  if (isChoice) onSelect(read);
  else onPoint(areas[next ?? 0]?.key ?? null);
}

function share(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}
