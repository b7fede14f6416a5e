// A figure by unit of the vintage shown: a map beside a ranking, click either; the area chosen shows its own line.
import { useMemo } from 'react';
import type { AreaInset } from '#charts/area-map/area-layout.ts';
import { AreaMap } from '#charts/area-map/area-map.tsx';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { useText } from '#i18n/i18n.ts';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiReading } from '#live/kpis.ts';
import { getDeployment } from '#session/deployment.ts';
import { useSession } from '#session/session-store.ts';
import { ExportButtons } from '#ui/export/export-buttons.tsx';
import { takeProvenance } from '#ui/export/views/provenance.ts';
import { unitsTable } from '#ui/export/views/units-table.ts';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { VintagePicker } from '#ui/header/vintage-picker.tsx';
import { useAreasFailure } from '#ui/kpi/use-areas.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ChosenUnit } from './chosen-unit.tsx';
import type { UnitFigures } from './use-unit-figures.ts';

const TEXT = {
  title: { vi: '{{title}} theo {{level}}', en: '{{title}} by {{level}}' },
} satisfies Record<string, LocalizedText>;

const SHOWN_AT_FIRST = 10;

interface UnitSectionProps {
  reading: KpiReading;
  /** Null until they are known. */
  units: UnitFigures | null;
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

/** The section of a figure that is known by unit. */
export function UnitSection({ units, ...props }: UnitSectionProps) {
  const { hasFailed, retry } = useAreasFailure();
  if (units) return <MapAndRanking {...props} units={units} />;
  if (hasFailed) return <ErrorState error={undefined} onRetry={retry} />;
  return <AwaitedRows feed={props.reading.kpi.feed} lines={12} />;
}

function MapAndRanking({ reading, units, chosen, onChoose }: UnitSectionProps & { units: UnitFigures }) {
  const text = useText();
  const { pick, language } = text;
  const { kpi } = reading;
  const { areas, items, isAmount, isAscending } = units;
  const title = pick(TEXT.title, { title: pick(kpi.title), level: areas.level[language] });
  const choose = (key: string) => onChoose(key === chosen ? null : key);
  const selected = items.find(({ key }) => key === chosen);
  const target = isAmount ? undefined : kpi.target?.value;
  const table = () => {
    const listed = items.map(({ key, label }) => ({ code: key, name: label }));
    return unitsTable({ title, kpi, areas: listed, figures: units.figures, target }, takeProvenance(text));
  };
  return (
    <div className="sheet-units">
      <div className="sheet__under">
        <VintagePicker />
        <ExportButtons name={title} table={table} />
      </div>
      {selected && (
        <ChosenUnit reading={reading} units={units} item={selected} onLeave={() => onChoose(null)} />
      )}
      <div className="sheet-units__pair">
        <UnitMap title={title} kpi={kpi} units={units} selected={selected?.key} onSelect={choose} />
        <BarRanking
          title={title}
          unit={kpi.unit}
          digits={kpi.digits}
          items={items}
          order={isAscending ? 'ascending' : 'descending'}
          target={target}
          highlighted={selected?.key}
          onSelect={choose}
          mostShown={SHOWN_AT_FIRST}
        />
      </div>
    </div>
  );
}

interface UnitMapProps {
  title: string;
  kpi: KpiSpec;
  units: UnitFigures;
  selected: string | undefined;
  onSelect: (key: string) => void;
}

function UnitMap({ title, kpi, units: { items, areas }, selected, onSelect }: UnitMapProps) {
  const { pick, language } = useText();
  const theme = useSession((session) => session.theme);
  const { official, note } = getDeployment().pack.manifest;
  const mapped = useMemo(
    () =>
      items.map(({ key, label, value }) => ({ key, label, value, polygons: areas.polygons.get(key) ?? [] })),
    [items, areas],
  );
  const frames = useMemo(() => framesIn(language), [language]);
  return (
    <AreaMap
      title={title}
      unit={kpi.unit}
      digits={kpi.digits}
      areas={mapped}
      insets={frames}
      theme={theme}
      selected={selected}
      onSelect={onSelect}
      note={official ? undefined : pick(note)}
    />
  );
}

function framesIn(language: Language): AreaInset[] {
  return getDeployment().pack.manifest.insets.map((inset) => ({ ...inset, name: inset.name[language] }));
}
