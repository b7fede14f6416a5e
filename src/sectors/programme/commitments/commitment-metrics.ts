// How the columns of the commitments are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { FIELD_WORDS, PHASE_WORDS, RISK_WORDS, STATE_WORDS } from '../programme-words.ts';

const words = (vi: string, en: string): MetricSpec => ({ title: { vi, en } });
const secondary = (spec: MetricSpec): MetricSpec => ({ ...spec, secondary: true });
const money = (vi: string, en: string): MetricSpec => ({ ...words(vi, en), unit: '10*9.VND', digits: 1 });

/** By `<feed>.<column>`. */
export const commitmentMetrics: Readonly<Record<string, MetricSpec>> = {
  'programme-commitments.name': words('Nội dung', 'Commitment'),
  'programme-commitments.name@en': secondary(words('Nội dung bằng tiếng Anh', 'Commitment in English')),
  'programme-commitments.field': { ...words('Lĩnh vực', 'Field'), words: FIELD_WORDS },
  'programme-commitments.phase': { ...words('Giai đoạn', 'Phase'), words: PHASE_WORDS },
  'programme-commitments.owner': words('Đơn vị chủ trì', 'Owner'),
  'programme-commitments.owner@en': secondary(words('Đơn vị chủ trì bằng tiếng Anh', 'Owner in English')),
  'programme-commitments.place': words('Địa điểm', 'Place'),
  'programme-commitments.place@en': secondary(words('Địa điểm bằng tiếng Anh', 'Place in English')),
  'programme-commitments.state': { ...words('Trạng thái', 'State'), words: STATE_WORDS },
  'programme-commitments.status': secondary({
    ...words('Trạng thái nguồn báo', 'State as the source has it'),
    words: STATE_WORDS,
  }),
  'programme-commitments.risk': { ...words('Rủi ro', 'Risk'), unit: '1', digits: 0, words: RISK_WORDS },
  'programme-commitments.startAt': words('Bắt đầu', 'Begins'),
  'programme-commitments.dueAt': words('Hạn hoàn thành', 'Due'),
  'programme-commitments.doneAt': words('Hoàn thành lúc', 'Done at'),
  'programme-commitments.cancelledAt': words('Hủy lúc', 'Cancelled at'),
  'programme-commitments.lateSince': words('Chậm từ', 'Late since'),
  'programme-commitments.statedLateSince': secondary(
    words('Chậm từ, theo nguồn báo', 'Late since, as the source has it'),
  ),
  'programme-commitments.daysLate': { ...words('Đã chậm', 'Late by'), unit: 'd', digits: 0 },
  'programme-commitments.budget': money('Kinh phí (mô phỏng)', 'Budget (simulated)'),
  'programme-commitments.disbursed': money('Đã giải ngân (mô phỏng)', 'Disbursed (simulated)'),
  'programme-commitments.plannedToDate': money(
    'Kế hoạch giải ngân lũy kế (mô phỏng)',
    'Planned to be disbursed to date (simulated)',
  ),
  'programme-commitments.completion': {
    ...words('Khối lượng hoàn thành', 'Work done'),
    unit: '%',
    digits: 0,
  },
  'programme-commitments.keptDate': {
    ...words('Giữ đúng hạn', 'Kept in time'),
    unit: '1',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } },
  },
  'programme-commitments.unitCode': secondary(words('Mã đơn vị hành chính', 'Unit code')),
  'programme-commitments.dataProvider': words('Nguồn cung cấp', 'Data provider'),
};
