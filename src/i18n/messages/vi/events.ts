// Event lists: incidents and warnings.

/** Vietnamese texts. */
export const events = {
  sinceTime: 'từ {{time}}',
  dueIn: 'Còn {{age}}',
  overdue: 'Quá hạn {{age}}',
  noOwner: 'Chưa phân công',
  noPlace: 'Chưa rõ địa điểm',
  untitled: 'Không có tiêu đề',
  isNew: 'Mới',
  empty: 'Không có sự kiện nào đang mở.',
  morePlaces: 'và {{count}} nơi khác',
  more: 'Còn {{count}} sự kiện khác',
  announceOne: 'Sự kiện mới, mức {{severity}}: {{title}}.',
  announceMany: '{{count}} sự kiện mới, mức cao nhất {{severity}}: {{title}}.',
};
