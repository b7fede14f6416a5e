// Panel frames and their states: loading, empty, error, stale.

/** Vietnamese texts. */
export const panel = {
  fold: 'Thu gọn {{title}}',
  unfold: 'Mở rộng {{title}}',
  loading: 'Đang tải số liệu…',
  rest: 'Còn {{count}} dòng khác trong bảng số liệu',
  empty: 'Chưa có số liệu.',
  emptyHint: 'Số liệu sẽ hiện khi nguồn gửi bản tin đầu tiên.',
  error: 'Không tải được số liệu.',
  errorSince: 'Lỗi từ {{time}}.',
  crashed: 'Phần “{{title}}” gặp lỗi và đã dừng. Các phần khác vẫn hoạt động.',
  chartTable: 'Xem dạng bảng',
  chartPicture: 'Xem dạng biểu đồ',
  chart: 'Biểu đồ {{title}}',
  time: 'Thời gian',
  targetLine: 'Mục tiêu',
  nowLine: 'Hiện tại',
};
