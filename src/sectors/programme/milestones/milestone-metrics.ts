// How the columns of the milestones are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { BASIS_WORDS, FIELD_WORDS, MILESTONE_WORDS, PHASE_WORDS } from '../programme-words.ts';

const words = (vi: string, en: string): MetricSpec => ({ title: { vi, en } });
const secondary = (spec: MetricSpec): MetricSpec => ({ ...spec, secondary: true });

/** By `<feed>.<column>`. */
export const milestoneMetrics: Readonly<Record<string, MetricSpec>> = {
  'programme-milestones.name': words('Mốc', 'Milestone'),
  'programme-milestones.name@en': secondary(words('Mốc bằng tiếng Anh', 'Milestone in English')),
  'programme-milestones.commitment': words('Thuộc nội dung', 'Commitment'),
  'programme-milestones.commitment@en': secondary(words('Nội dung bằng tiếng Anh', 'Commitment in English')),
  'programme-milestones.commitmentId': secondary(words('Mã nội dung', 'Identifier of the commitment')),
  'programme-milestones.field': { ...words('Lĩnh vực', 'Field'), words: FIELD_WORDS },
  'programme-milestones.phase': { ...words('Giai đoạn', 'Phase'), words: PHASE_WORDS },
  'programme-milestones.owner': words('Đơn vị chủ trì', 'Owner'),
  'programme-milestones.owner@en': secondary(words('Đơn vị chủ trì bằng tiếng Anh', 'Owner in English')),
  'programme-milestones.state': { ...words('Trạng thái', 'State'), words: MILESTONE_WORDS },
  'programme-milestones.status': secondary({
    ...words('Trạng thái nguồn báo', 'State as the source has it'),
    words: MILESTONE_WORDS,
  }),
  'programme-milestones.basis': { ...words('Căn cứ của ngày', 'Basis of the date'), words: BASIS_WORDS },
  'programme-milestones.dueAt': words('Đến hạn', 'Due'),
  'programme-milestones.reachedAt': words('Đạt lúc', 'Reached at'),
  'programme-milestones.daysToDue': { ...words('Còn', 'Due in'), unit: 'd', digits: 0 },
  'programme-milestones.unitCode': secondary(words('Mã đơn vị hành chính', 'Unit code')),
  'programme-milestones.dataProvider': words('Nguồn cung cấp', 'Data provider'),
};
