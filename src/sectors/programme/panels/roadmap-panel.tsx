// The roadmap: what is late and whose it is, what is due next, then all commitments over the years with their milestones.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { DAY_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import { Gantt } from '#charts/gantt/gantt.tsx';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { useSession } from '#session/session-store.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { LateList } from './late-list.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { roadmapGroups } from './roadmap-groups.ts';

const FEED = 'programme-commitments';
const REFRESH_MS = 60_000;

const TEXT = {
  empty: { vi: 'Nguồn chưa có nội dung nào của chương trình', en: 'The source holds no commitments' },
  gantt: { vi: 'Lộ trình 2018 – 2023 – 2030', en: 'Roadmap 2018 – 2023 – 2030' },
  basis: {
    vi: 'Mốc ghi “theo tài liệu công bố” là ngày thật; trạng thái, kinh phí và rủi ro còn lại là mô phỏng.',
    en: 'Milestones “as published” have their real dates; all other states, money and risks are simulated.',
  },
} satisfies Record<string, LocalizedText>;

/** A row of the chart selects its commitment. */
export default function RoadmapPanel({ language }: PanelProps) {
  const commitments = useTable(FEED);
  const milestones = useTable('programme-milestones');
  const nowMs = useNow(REFRESH_MS);
  const todayMs = startOfPeriod(nowMs, DAY_MS);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const groups = useMemo(
    () => (commitments ? roadmapGroups(commitments, milestones, todayMs, language) : undefined),
    [commitments, milestones, todayMs, language],
  );
  if (!commitments || !groups) return <AwaitedRows feed={FEED} lines={10} />;
  if (commitments.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <div className="panel-parts">
      <LateList table={commitments} milestones={milestones} language={language} />
      {milestones && <MilestoneList table={milestones} language={language} />}
      <div data-wide>
        <Gantt
          title={TEXT.gantt[language]}
          groups={groups}
          nowMs={todayMs}
          highlighted={selection?.feed === FEED ? selection.id : undefined}
          onSelect={(id) => select({ feed: FEED, id })}
        />
        <p className="panel-note">{TEXT.basis[language]}</p>
        <ConfirmedAge feed={FEED} />
      </div>
    </div>
  );
}
