// How the columns of the masts are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { DOWN_CAUSE_WORDS } from '../network/line-words.ts';
import { MAST_STATE_WORDS } from './mast-states.ts';

const BY_CODE = Object.fromEntries(Object.values(MAST_STATE_WORDS).map((words, code) => [code, words]));

/** By `<feed>.<column>`. */
export const mastMetrics: Readonly<Record<string, MetricSpec>> = {
  'masts-5g.name': { title: { vi: 'Trạm', en: 'Mast' } },
  'masts-5g.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'masts-5g.operator': { title: { vi: 'Nhà mạng', en: 'Operator' } },
  'masts-5g.status': { title: { vi: 'Trạng thái', en: 'State' }, words: MAST_STATE_WORDS },
  'masts-5g.stateCode': {
    title: { vi: 'Tình trạng phát sóng', en: 'Service' },
    unit: '1',
    digits: 0,
    words: BY_CODE,
    secondary: true,
  },
  'masts-5g.downCause': {
    title: { vi: 'Nguyên nhân mất sóng', en: 'Cause of the failure' },
    words: DOWN_CAUSE_WORDS,
  },
  'masts-5g.inServiceFrom': { title: { vi: 'Phát sóng từ', en: 'In service from' } },
  'masts-5g.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  'telecom.density-5g.count': {
    title: { vi: 'Số trạm 5G đang phát sóng trong ô', en: '5G masts in service per cell' },
    unit: '{count}',
    digits: 0,
  },
};
