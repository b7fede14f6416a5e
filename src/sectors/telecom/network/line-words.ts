// States, standings, causes and kinds of bodies of the state network in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** What the supervision says of a line. */
export const STATE_WORDS: Words = {
  up: { vi: 'Đang kết nối', en: 'Connected' },
  down: { vi: 'Mất kết nối', en: 'Down' },
};

/** Words of the standings 0 … 3. */
export const STANDING_WORDS: Words = {
  0: { vi: 'Bình thường', en: 'Normal' },
  1: { vi: 'Băng thông trên 85%', en: 'Over 85% of bandwidth' },
  2: { vi: 'Sẵn sàng dưới 99,5% trong 30 ngày', en: 'Uptime under 99.5% in 30 days' },
  3: { vi: 'Mất kết nối', en: 'Down' },
};

/** Why a line or a mast is down. */
export const DOWN_CAUSE_WORDS: Words = {
  none: { vi: 'Không có', en: 'None' },
  power: { vi: 'Mất điện quá thời gian ắc quy', en: 'Power cut outlasted the battery' },
  fibre: { vi: 'Đứt cáp quang', en: 'Fibre cut' },
  device: { vi: 'Hỏng thiết bị', en: 'Device failure' },
};

/** What kind of body a line serves. */
export const SITE_KIND_WORDS: Words = {
  unit: { vi: 'UBND cấp xã', en: 'Commune level' },
  department: { vi: 'Cơ quan cấp tỉnh', en: 'Provincial body' },
};
