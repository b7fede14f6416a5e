// Words that many parts share: severities, qualities, statuses, switches.

/** Vietnamese texts. */
export const words = {
  severity: {
    critical: 'Nghiêm trọng',
    high: 'Cao',
    medium: 'Trung bình',
    low: 'Thấp',
    informational: 'Thông tin',
  },
  status: {
    normal: 'Trong ngưỡng',
    medium: 'Cần chú ý',
    high: 'Vượt ngưỡng cao',
    critical: 'Vượt ngưỡng nghiêm trọng',
    unknown: 'Chưa xác định',
  },
  quality: {
    good: 'Tốt',
    suspect: 'Nghi ngờ',
    stale: 'Quá hạn cập nhật',
    missing: 'Thiếu số liệu',
  },
  noValue: 'Không có số liệu',
  simulated: 'Mô phỏng',
  dark: 'Nền tối',
  light: 'Nền sáng',
  close: 'Đóng',
  retry: 'Thử lại',
  reload: 'Tải lại trang',
};
