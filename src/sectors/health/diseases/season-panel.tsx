// The year of dengue or hand-foot-mouth disease: weeks over the band of five years, then where the last week's cases are.
import { useMemo, useState } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import type { Table } from '#kernel/table/table.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { localDate } from '#kernel/time/local-time.ts';
import { BandTrend } from '#charts/band/band-trend.tsx';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import { formatNumber } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { seasonOf, unitsOf, type DiseaseCode } from './season.ts';

const CURVE = 'epidemic-curve';
const REPORTS = 'disease-weeks';
const REFRESH_MS = 60_000;
const UNITS_SHOWN = 8;

const NAMES: Readonly<Record<DiseaseCode, LocalizedText>> = {
  dengue: { vi: 'Sốt xuất huyết', en: 'Dengue' },
  handFootMouth: { vi: 'Tay chân miệng', en: 'Hand-foot-mouth' },
};
const TEXT = {
  choice: { vi: 'Chọn bệnh', en: 'Choose the disease' },
  weekly: { vi: 'ca theo tuần, toàn tỉnh', en: 'cases by week, whole province' },
  byUnit: { vi: 'ca tuần gần nhất theo đơn vị', en: 'cases of the last week by unit' },
  year: { vi: 'Năm', en: 'Year' },
  mean: { vi: 'Trung bình 5 năm', en: 'Five-year mean' },
  band: { vi: 'Thấp nhất – cao nhất 5 năm', en: 'Least to most of five years' },
  noCurve: {
    vi: 'Nguồn chưa có đường cong dịch của bệnh này',
    en: 'The source holds no curve of this disease',
  },
} satisfies Record<string, LocalizedText>;

/** Band trend of the year, then the ranking of units. */
export default function SeasonPanel({ language }: PanelProps) {
  const curve = useTable(CURVE);
  const reports = useTable(REPORTS);
  const [disease, setDisease] = useState<DiseaseCode>('dengue');
  const codes = Object.keys(NAMES) as DiseaseCode[];
  if (!curve) return <AwaitedRows feed={CURVE} lines={8} />;
  return (
    <>
      <div className="panel-choice">
        <Segmented
          label={TEXT.choice[language]}
          options={codes.map((value) => ({ value, label: NAMES[value][language] }))}
          value={disease}
          onChange={setDisease}
        />
      </div>
      <Season curve={curve} disease={disease} language={language} />
      {reports && <UnitRanking reports={reports} disease={disease} language={language} />}
    </>
  );
}

interface SeasonProps {
  curve: Table;
  disease: DiseaseCode;
  language: Language;
}

function Season({ curve, disease, language }: SeasonProps) {
  const points = useMemo(() => seasonOf(curve, disease), [curve, disease]);
  const middle = points[Math.floor(points.length / 2)];
  if (!middle) return <NoRows feed={CURVE} title={TEXT.noCurve[language]} />;
  return (
    <BandTrend
      title={`${NAMES[disease][language]}, ${TEXT.weekly[language]}`}
      unit="{count}"
      digits={0}
      period="week"
      points={points}
      valueLabel={`${TEXT.year[language]} ${localDate(middle.startMs).slice(0, 4)}`}
      meanLabel={TEXT.mean[language]}
      bandLabel={TEXT.band[language]}
    />
  );
}

interface UnitRankingProps {
  reports: Table;
  disease: DiseaseCode;
  language: Language;
}

function UnitRanking({ reports, disease, language }: UnitRankingProps) {
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(REPORTS);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () =>
      unitsOf(reports, disease, language).map(({ id, name, cases, mean }, row): RankedItem => ({
        key: id,
        label: name,
        value: cases,
        note: `${TEXT.mean[language]}: ${formatNumber(mean, 1, language)}`,
        quality: feed && qualityWord(rowQuality(reports, row, feed, nowMs)),
      })),
    [reports, disease, language, feed, nowMs],
  );
  if (!feed) return null;
  const quality = effectiveQuality(QUALITY.good, reports.watermarkMs, nowMs, feed);
  return (
    <>
      <BarRanking
        title={`${NAMES[disease][language]}, ${TEXT.byUnit[language]}`}
        unit="{count}"
        digits={0}
        items={items}
        mostShown={UNITS_SHOWN}
        highlighted={selection?.feed === REPORTS ? selection.id : undefined}
        onSelect={(id) => select({ feed: REPORTS, id })}
      />
      <p className="panel-note">
        <AgeLabel ageMs={nowMs - reports.watermarkMs} quality={qualityWord(quality)} />
      </p>
    </>
  );
}
