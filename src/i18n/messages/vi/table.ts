// The data table.

/** Vietnamese texts. */
export const table = {
  caption: '{{title}}: {{rows}} dòng',
  sortAscending: 'Sắp xếp tăng dần theo {{column}}',
  sortDescending: 'Sắp xếp giảm dần theo {{column}}',
  sortNone: 'Bỏ sắp xếp',
  id: 'Mã đối tượng',
  observedAt: 'Thời điểm quan trắc',
  quality: 'Chất lượng',
  empty: 'Không có dòng nào.',
  emptyHint: 'Nguồn chưa gửi đối tượng nào, hoặc không có đối tượng nào khớp bộ lọc.',
  keyboard: 'Dùng phím mũi tên, Home, End, Page Up, Page Down để di chuyển; Enter để chọn.',
  selected: 'Đang chọn',
};
