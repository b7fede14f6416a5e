// How the columns of road works are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { IMPACT_WORDS } from './work-layers.ts';

const STATE: Readonly<Record<string, LocalizedText>> = {
  planned: { vi: 'Sắp thi công', en: 'Planned' },
  active: { vi: 'Đang thi công', en: 'Under way' },
  paused: { vi: 'Tạm nghỉ giữa ca', en: 'Between shifts' },
  ended: { vi: 'Đã xong', en: 'Ended' },
  unknown: { vi: 'Không rõ', en: 'Unknown' },
};

const IMPACTS = Object.fromEntries(IMPACT_WORDS.map((words, impact) => [String(impact), words]));

/** Metrics of road works by column. */
export const workMetrics: Readonly<Record<string, MetricSpec>> = {
  title: { title: { vi: 'Công trình', en: 'Road work' } },
  'title@en': { title: { vi: 'Công trình (tiếng Anh)', en: 'Road work in English' }, secondary: true },
  state: { title: { vi: 'Tình trạng', en: 'State' }, words: STATE },
  impact: {
    title: { vi: 'Ảnh hưởng khi thi công', en: 'Hindrance at work' },
    unit: '1',
    digits: 0,
    words: IMPACTS,
  },
  presentImpact: {
    title: { vi: 'Ảnh hưởng lúc này', en: 'Hindrance now' },
    unit: '1',
    digits: 0,
    words: IMPACTS,
  },
  description: { title: { vi: 'Nội dung', en: 'Description' } },
  'description@en': { title: { vi: 'Nội dung (tiếng Anh)', en: 'Description in English' }, secondary: true },
  road: { title: { vi: 'Tuyến đường', en: 'Road' } },
  startAt: { title: { vi: 'Bắt đầu', en: 'Begins' } },
  endAt: { title: { vi: 'Kết thúc', en: 'Ends' } },
  lanesClosed: { title: { vi: 'Số làn bị rào', en: 'Lanes closed' }, unit: '1', digits: 0 },
  lanesTotal: { title: { vi: 'Số làn của đường', en: 'Lanes in all' }, unit: '1', digits: 0 },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  authority: { title: { vi: 'Đơn vị quản lý', en: 'Authority' } },
  'authority@en': {
    title: { vi: 'Đơn vị quản lý (tiếng Anh)', en: 'Authority in English' },
    secondary: true,
  },
  name: { title: { vi: 'Tên công trình', en: 'Name' }, secondary: true },
  'name@en': { title: { vi: 'Tên công trình (tiếng Anh)', en: 'Name in English' }, secondary: true },
  workState: { title: { vi: 'Tình trạng do nguồn báo', en: 'State by the source' }, secondary: true },
};
