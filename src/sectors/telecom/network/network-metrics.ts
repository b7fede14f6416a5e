// How the columns of the state network are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { DOWN_CAUSE_WORDS, SITE_KIND_WORDS, STANDING_WORDS, STATE_WORDS } from './line-words.ts';

const YES_NO = { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } };

/** By `<feed>.<column>`. */
export const networkMetrics: Readonly<Record<string, MetricSpec>> = {
  'state-network.name': { title: { vi: 'Cơ quan', en: 'Body' } },
  'state-network.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'state-network.siteKind': { title: { vi: 'Cấp', en: 'Level' }, words: SITE_KIND_WORDS },
  'state-network.state': { title: { vi: 'Trạng thái', en: 'State' }, words: STATE_WORDS },
  'state-network.standing': {
    title: { vi: 'Tình trạng', en: 'Standing' },
    unit: '1',
    digits: 0,
    words: STANDING_WORDS,
  },
  'state-network.stateSince': { title: { vi: 'Trạng thái từ', en: 'State since' } },
  'state-network.downCause': {
    title: { vi: 'Nguyên nhân mất kết nối', en: 'Cause of the failure' },
    words: DOWN_CAUSE_WORDS,
  },
  'state-network.usedShare': {
    title: { vi: 'Băng thông sử dụng', en: 'Bandwidth used' },
    unit: '%',
    digits: 0,
  },
  'state-network.trafficMbps': { title: { vi: 'Lưu lượng', en: 'Traffic' }, unit: 'Mbit/s', digits: 0 },
  'state-network.capacityMbps': {
    title: { vi: 'Băng thông đường truyền', en: 'Bandwidth of the line' },
    unit: 'Mbit/s',
    digits: 0,
  },
  'state-network.latencyMs': { title: { vi: 'Độ trễ đường truyền', en: 'Latency' }, unit: 'ms', digits: 0 },
  'state-network.uptime': {
    title: { vi: 'Sẵn sàng trong 30 ngày', en: 'Uptime in 30 days' },
    unit: '%',
    digits: 2,
  },
  'state-network.minutesUp': {
    title: { vi: 'Số phút kết nối trong 30 ngày', en: 'Minutes up in 30 days' },
    unit: 'min',
    digits: 0,
    secondary: true,
  },
  'state-network.minutesWatched': {
    title: { vi: 'Số phút giám sát trong 30 ngày', en: 'Minutes watched in 30 days' },
    unit: 'min',
    digits: 0,
    secondary: true,
  },
  'state-network.isDown': {
    title: { vi: 'Mất kết nối', en: 'Down' },
    unit: '{count}',
    digits: 0,
    words: YES_NO,
    secondary: true,
  },
  'state-network.isCrowded': {
    title: { vi: 'Băng thông trên 85%', en: 'Over 85% of bandwidth' },
    unit: '{count}',
    digits: 0,
    words: YES_NO,
    secondary: true,
  },
  'state-network.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};
