// Class sizes by stage and unit: a matrix of all units, most crowded first, beside the norms of the statutes of schools.
import { useMemo, useState } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import type { Table } from '#kernel/table/table.ts';
import { effectiveQuality, type Cadence } from '#kernel/time/freshness.ts';
import { HeatMatrix } from '#charts/matrix/heat-matrix.tsx';
import type { MatrixColor } from '#charts/matrix/matrix-cells.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { classNorm, STAGE_IDS, type StageId } from './class-sizes.ts';
import { classSizeRows, type ClassSizeRow } from './class-size-rows.ts';

const FEED = 'education-units';
const REFRESH_MS = 60_000;

const TEXT = {
  title: { vi: 'Số học sinh trên lớp', en: 'Pupils per class' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  province: { vi: 'Toàn tỉnh', en: 'Province' },
  order: { vi: 'Xếp theo cấp học', en: 'Order by stage' },
  norm: {
    vi: 'Quy định: lớp tiểu học không quá 35 học sinh, lớp trung học không quá 45 (Điều lệ trường; kiến thức chung, chưa đối chiếu văn bản).',
    en: 'Norm: no more than 35 pupils in a primary class, 45 in a secondary class (statutes of schools; general knowledge, no document checked).',
  },
  above: { vi: 'vượt quy định', en: 'above the norm' },
  late: { vi: 'quá hạn cập nhật', en: 'stale report' },
  empty: { vi: 'Nguồn chưa có đơn vị nào', en: 'The source holds no unit' },
} satisfies Record<string, LocalizedText>;

/** Short heads of the columns, and the whole names for whoever listens. */
const STAGES: Readonly<Record<StageId, { short: LocalizedText; name: LocalizedText }>> = {
  nursery: { short: { vi: 'NT', en: 'NU' }, name: { vi: 'Nhà trẻ', en: 'Nursery' } },
  kindergarten: { short: { vi: 'MG', en: 'KG' }, name: { vi: 'Mẫu giáo', en: 'Kindergarten' } },
  primary: { short: { vi: 'TH', en: 'PR' }, name: { vi: 'Tiểu học', en: 'Primary' } },
  lowerSecondary: { short: { vi: 'THCS', en: 'LS' }, name: { vi: 'Trung học cơ sở', en: 'Lower secondary' } },
  upperSecondary: {
    short: { vi: 'THPT', en: 'US' },
    name: { vi: 'Trung học phổ thông', en: 'Upper secondary' },
  },
};
const COLOR: MatrixColor = { ramp: 'sequential', domain: [15, 50] };

/** The matrix; a unit's name selects its row. */
export default function ClassSizePanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const [stage, setStage] = useState<StageId>('primary');
  if (!table || !feed) return <AwaitedRows feed={FEED} lines={10} />;
  if (table.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const quality = effectiveQuality(QUALITY.good, table.watermarkMs, nowMs, feed);
  return (
    <>
      <div className="panel-choice">
        <Segmented
          label={TEXT.order[language]}
          options={STAGE_IDS.map((value) => ({
            value,
            label: STAGES[value].short[language],
            name: STAGES[value].name[language],
          }))}
          value={stage}
          onChange={setStage}
        />
      </div>
      <Matrix table={table} feed={feed} nowMs={nowMs} stage={stage} language={language} />
      <p className="panel-note">
        {STAGE_IDS.map((id) => `${STAGES[id].short[language]}: ${STAGES[id].name[language]}`).join(' · ')}
      </p>
      <p className="panel-note">{TEXT.norm[language]}</p>
      <p className="panel-note">
        <AgeLabel ageMs={nowMs - table.watermarkMs} quality={qualityWord(quality)} />
      </p>
    </>
  );
}

interface MatrixProps {
  table: Table;
  feed: Cadence;
  nowMs: number;
  stage: StageId;
  language: Language;
}

function Matrix({ table, feed, nowMs, stage, language }: MatrixProps) {
  const select = useSession((session) => session.select);
  const lines = useMemo(
    () =>
      classSizeRows(table, stage, language, (row) => rowQuality(table, row, feed, nowMs) !== QUALITY.good),
    [table, stage, language, feed, nowMs],
  );
  const labelOf = ({ id, name, isLate }: ClassSizeRow) =>
    id === '' ? TEXT.province[language] : isLate ? `${name} (${TEXT.late[language]})` : name;
  return (
    <HeatMatrix
      title={TEXT.title[language]}
      unit="1"
      digits={1}
      rowTitle={TEXT.unit[language]}
      rows={lines.map((line) => ({ key: line.id, label: labelOf(line) }))}
      columns={STAGE_IDS.map((key) => ({ key, label: STAGES[key].short[language] }))}
      values={lines.map(({ sizes }) => sizes)}
      color={COLOR}
      limits={{ of: classNorm, label: TEXT.above[language] }}
      onSelect={(id) => id !== '' && select({ feed: FEED, id })}
    />
  );
}
