// What must be built next: pools of storage and when they are full, and the lines that their bodies outgrow.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { useTable } from '#live/use-table.ts';
import { useSession } from '#session/session-store.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { NewestAge } from '../newest-age.tsx';
import { bandwidthItems, storageItems } from './demand-items.ts';

const STORAGE = 'data-storage';
const DEMAND = 'digital-demand';
const LINES_SHOWN = 8;

const TEXT = {
  storage: { vi: 'Lưu trữ của trung tâm dữ liệu', en: 'Storage of the data centre' },
  pace: {
    vi: 'Dự báo: nếu dung lượng tiếp tục tăng đều như 12 tháng qua và như ba tháng qua; chưa tính lần mở rộng nào.',
    en: 'Forecast: if storage goes on growing evenly as in the last 12 months and as in the last three; no enlargement is counted on.',
  },
  bandwidth: {
    vi: 'Lưu lượng giờ cao điểm trên đường truyền',
    en: 'Traffic of the busiest hour on its line',
  },
  noStorage: { vi: 'Nguồn chưa có báo cáo lưu trữ', en: 'The source holds no report on storage' },
  noNeed: {
    vi: 'Chưa cơ quan nào cần thêm băng thông trong 12 tháng tới',
    en: 'No body needs more bandwidth within 12 months',
  },
} satisfies Record<string, LocalizedText>;

/** Bullets of the pools, then of the lines most outgrown. */
export default function DemandPanel({ language }: PanelProps) {
  const storage = useTable(STORAGE);
  const demand = useTable(DEMAND);
  const pools = useMemo(() => (storage ? storageItems(storage, language) : []), [storage, language]);
  const lines = useMemo(
    () => (demand ? bandwidthItems(demand, language, LINES_SHOWN) : []),
    [demand, language],
  );
  const select = useSession((session) => session.select);
  const selectedId = useSession((session) => session.selection?.id);
  if (!storage || !demand) return <AwaitedRows feed={storage ? DEMAND : STORAGE} lines={8} />;
  return (
    <>
      {pools.length === 0 ? (
        <NoRows feed={STORAGE} title={TEXT.noStorage[language]} />
      ) : (
        <BulletList
          title={TEXT.storage[language]}
          items={pools}
          highlighted={selectedId}
          onSelect={(id) => select({ feed: STORAGE, id })}
        />
      )}
      <p className="panel-note">{TEXT.pace[language]}</p>
      <NewestAge feedId={STORAGE} table={storage} />
      {lines.length === 0 ? (
        <p className="panel-note">{TEXT.noNeed[language]}</p>
      ) : (
        <BulletList
          title={TEXT.bandwidth[language]}
          items={lines}
          highlighted={selectedId}
          onSelect={(id) => select({ feed: DEMAND, id })}
        />
      )}
      <NewestAge feedId={DEMAND} table={demand} />
    </>
  );
}
