// Each kind of change has its sentence, in both languages, with from and to as the figure is written.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { currentText, loadLanguage, setLanguage } from '#i18n/i18n.ts';
import type { KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { ToldChange } from '../../../../../src/faces/leader/changes/use-changes.ts';
import { firstOfEachKind } from '../../../../../src/faces/leader/changes/change-list.tsx';
import { describeChange } from '../../../../../src/faces/leader/changes/describe-change.ts';
import type { Change } from '../../../../../src/faces/leader/changes/find-changes.ts';

const NOW_MS = Date.parse('2026-11-22T09:04:00+07:00');
const SINCE_MS = Date.parse('2026-11-22T05:00:00+07:00');
const LEVEL: KpiSpec = {
  id: 'water.level',
  title: { vi: 'Mực nước hồ', en: 'Reservoir level' },
  unit: 'm',
  digits: 2,
  direction: 'down',
  feed: 'water',
};
const SHARE: KpiSpec = {
  ...LEVEL,
  title: { vi: 'Hồ sơ trễ', en: 'Late files' },
  unit: '%',
  digits: 1,
  period: 'month',
};
const SEPTEMBER_MS = Date.parse('2026-10-01T00:00:00+07:00');
const OCTOBER_MS = Date.parse('2026-11-01T00:00:00+07:00');

const change = (
  kind: 'status' | 'moved' | 'stated' | 'corrected',
  kpi: KpiSpec,
  [from, to]: readonly [number, number],
  [before, after]: readonly [KpiStatus, KpiStatus] = ['normal', 'normal'],
): Change => ({
  kind,
  kpi,
  from: { value: from, asOfMs: kpi.period ? SEPTEMBER_MS : NOW_MS - 9, reportingShare: 1, status: before },
  to: { value: to, asOfMs: kpi.period ? OCTOBER_MS : NOW_MS, reportingShare: 1, status: after },
  strength: 4,
});
const event = { feed: 'incidents', id: '1', title: 'Cháy kho, Phú Mỹ', severityCode: 4, startedMs: SINCE_MS };
const tell = (told: Change, sinceMs = Number.NaN) =>
  describeChange(told, sinceMs, currentText()).replaceAll(/[\u00a0\u202f]/g, ' ');

beforeAll(() => Promise.all([loadLanguage('vi'), loadLanguage('en')]));
beforeEach(() => setLanguage('vi'));

describe('describeChange', () => {
  it.each([
    [
      change('status', LEVEL, [70, 71.88], ['normal', 'high']),
      'Mực nước hồ ra ngoài ngưỡng (mức cao): từ 70,00 m lên 71,88 m (+3%), lúc 09:04 22/11',
    ],
    [
      change('status', LEVEL, [71, 60], ['high', 'normal']),
      'Mực nước hồ trở lại trong ngưỡng: từ 71,00 m xuống 60,00 m (−15%), lúc 09:04 22/11',
    ],
    [
      change('status', LEVEL, [71, 73], ['high', 'critical']),
      'Mực nước hồ xấu thêm, từ mức cao sang mức nghiêm trọng: từ 71,00 m lên 73,00 m (+3%), lúc 09:04 22/11',
    ],
    [
      change('status', LEVEL, [73, 71], ['critical', 'high']),
      'Mực nước hồ đỡ hơn, từ mức nghiêm trọng sang mức cao: từ 73,00 m xuống 71,00 m (−3%), lúc 09:04 22/11',
    ],
    [
      change('moved', LEVEL, [0, 3]),
      'Mực nước hồ tăng nhiều hơn thường lệ: từ 0,00 m lên 3,00 m, lúc 09:04 22/11',
    ],
    [
      change('moved', SHARE, [4, 2.8]),
      'Hồ sơ trễ giảm nhiều hơn thường lệ: từ 4,0% (T9/2026) xuống 2,8% (T10/2026) (−1,2 điểm %)',
    ],
    [change('stated', SHARE, [4, 4]), 'Hồ sơ trễ có số liệu kỳ mới: từ 4,0% (T9/2026) sang 4,0% (T10/2026)'],
    [change('corrected', SHARE, [4, 4.2]), 'Hồ sơ trễ: số liệu T10/2026 được sửa từ 4,0% thành 4,2%'],
    [{ kind: 'opened', event } as const, 'Mới: Cháy kho, Phú Mỹ, từ 05:00 22/11'],
    [{ kind: 'closed', event } as const, 'Đã kết thúc: Cháy kho, Phú Mỹ, bắt đầu 05:00 22/11'],
    [
      { kind: 'opened', event: { ...event, title: '', startedMs: Number.NaN } } as const,
      'Mới: sự kiện không tên',
    ],
    [
      { kind: 'silent', feed: 'ais', sinceMs: SINCE_MS } as const,
      'Nguồn “ais” không còn số liệu mới, từ 05:00 22/11',
    ],
    [{ kind: 'returned', feed: 'ais', sinceMs: Number.NaN } as const, 'Nguồn “ais” đã có số liệu trở lại'],
    [{ kind: 'many-stated', count: 1129 } as const, '1.129 chỉ tiêu có số liệu kỳ mới, không khác thường lệ'],
  ])('%#: %s', (told, sentence) => expect(tell(told)).toBe(sentence));

  it('says since when a limit is passed where that is known, and speaks English', () => {
    setLanguage('en');
    expect(tell(change('status', LEVEL, [70, 71.88], ['normal', 'medium']), SINCE_MS)).toBe(
      'Reservoir level is beyond its limits (needs attention): from 70.00 m to 71.88 m (+3%), since 05:00 22 Nov',
    );
  });
});

describe('firstOfEachKind', () => {
  const many = (kind: 'opened' | 'closed', count: number): ToldChange[] =>
    Array.from({ length: count }, (_, index) => ({
      change: { kind, event: { ...event, id: String(index) } },
      sentence: `${kind} ${index}`,
    }));

  it('lets no kind hide the others, and hides no single one behind a button', () => {
    const first = firstOfEachKind([...many('opened', 20), ...many('closed', 2)]);
    expect(first.map(({ sentence }) => sentence)).toEqual([
      'opened 0',
      'opened 1',
      'opened 2',
      'closed 0',
      'closed 1',
    ]);
    expect(firstOfEachKind(many('opened', 4))).toHaveLength(4);
  });
});
