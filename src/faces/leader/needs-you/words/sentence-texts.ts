// The words of the sentences: rules give facts, these give Vietnamese and English around them.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** Texts with `{{places}}`; numbers and names are put in as they are written elsewhere. */
export const SENTENCE = {
  at: { vi: ' tại {{place}}', en: ' at {{place}}' },
  above: {
    vi: ', vượt {{level}} {{excess}} (ngưỡng {{limit}})',
    en: ', {{excess}} above {{level}} ({{limit}})',
  },
  below: {
    vi: ', thấp hơn {{level}} {{excess}} (ngưỡng {{limit}})',
    en: ', {{excess}} below {{level}} ({{limit}})',
  },
  counted: { vi: ': {{names}}', en: ': {{names}}' },
  andMoreObjects: { vi: '{{names}} và {{count}} đối tượng khác', en: '{{names}} and {{count}} more' },
  also: { vi: 'Kèm theo: {{figures}}', en: 'Also: {{figures}}' },
  points: { vi: '{{number}} điểm %', en: '{{number}} points' },
  place: { vi: ', {{place}}', en: ', {{place}}' },
  overdue: { vi: ', quá hạn {{age}}', en: ', overdue by {{age}}' },
  group: { vi: '{{list}}: ', en: '{{list}}: ' },
  groupCount: { vi: '{{count}} việc cần lưu ý', en: '{{count}} that need attention' },
  groupOverdue: { vi: ', 1 việc quá hạn {{age}}', en: ', 1 overdue by {{age}}' },
  groupAllOverdue: {
    vi: ', {{count}} việc quá hạn, lâu nhất {{age}}',
    en: ', {{count}} overdue, the longest by {{age}}',
  },
  groupNames: { vi: ', gồm {{names}}', en: ': {{names}}' },
  andMoreEvents: { vi: '{{names}} và {{count}} việc khác', en: '{{names}} and {{count}} more' },
  andMoreOwners: { vi: '{{names}} và {{count}} đơn vị khác', en: '{{names}} and {{count}} others' },
  source: {
    vi: 'Nguồn “{{source}}” không trả lời: ',
    en: 'The source “{{source}}” does not answer: ',
  },
  silentFigures: {
    vi: ' chỉ tiêu không được cập nhật',
    en: ' figures are not updated',
  },
  since: { vi: 'từ {{time}}', en: 'since {{time}}' },
  sinceFor: { vi: 'từ {{time}} ({{age}})', en: 'since {{time}} ({{age}})' },
  sinceAbout: { vi: 'từ khoảng {{time}}', en: 'since about {{time}}' },
  sinceAfter: { vi: 'từ sau {{time}}', en: 'only after {{time}}' },
  sinceBefore: { vi: 'từ trước {{time}}', en: 'since before {{time}}' },
  neverHeard: { vi: 'chưa từng trả lời', en: 'never answered' },
  reading: { vi: 'số liệu cách đây {{age}}', en: 'as of {{age}} ago' },
  rising: { vi: '↑ đang tăng', en: '↑ rising' },
  falling: { vi: '↓ đang giảm', en: '↓ falling' },
  steady: { vi: '– đi ngang', en: '– steady' },
  mender: { vi: 'Đơn vị vận hành nguồn', en: 'The operator of the source' },
} satisfies Record<string, LocalizedText>;

/** Limits by level, inside a sentence. */
export const LIMITS = {
  medium: { vi: 'ngưỡng chú ý', en: 'the limit of attention' },
  high: { vi: 'ngưỡng cao', en: 'the high limit' },
  critical: { vi: 'ngưỡng nghiêm trọng', en: 'the critical limit' },
} satisfies Record<string, LocalizedText>;
