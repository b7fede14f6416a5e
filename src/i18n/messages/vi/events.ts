// Event lists: incidents and warnings.

/** Vietnamese texts. */
export const events = {
  title: 'Sự kiện đang mở',
  severity: 'Mức độ',
  event: 'Sự kiện',
  place: 'Địa điểm',
  since: 'Bắt đầu',
  age: 'Thời gian',
  owner: 'Đơn vị xử lý',
  due: 'Hạn xử lý',
  status: 'Trạng thái',
  sinceTime: 'từ {{time}}',
  dueIn: 'Còn {{age}}',
  overdue: 'Quá hạn {{age}}',
  noOwner: 'Chưa phân công',
  noPlace: 'Chưa rõ địa điểm',
  untitled: 'Không có tiêu đề',
  isNew: 'Mới',
  empty: 'Không có sự kiện nào đang mở.',
  more: 'Còn {{count}} sự kiện khác',
  announceOne: 'Sự kiện mới, mức {{severity}}: {{title}}, {{place}}.',
  announceMany: '{{count}} sự kiện mới, mức cao nhất {{severity}}: {{title}}.',
};
