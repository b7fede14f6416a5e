// Full pages and the header: home, loading, configuration errors, not found.

/** Vietnamese texts. */
export const page = {
  product: 'Hải Đăng',
  tagline: 'Trung tâm điều hành thông minh cấp tỉnh',
  header: 'Đầu trang',
  skipToContent: 'Chuyển đến nội dung chính',
  language: 'Ngôn ngữ',
  theme: 'Giao diện',
  localTime: 'Giờ địa phương',
  simulatedNote: 'Toàn bộ số liệu trên màn hình là số liệu mô phỏng, không dùng để điều hành thực tế.',
  home: {
    title: 'Chọn màn hình làm việc',
    open: 'Mở {{name}}',
  },
  loading: 'Đang tải…',
  loadingConfig: 'Đang đọc cấu hình…',
  loadingPack: 'Đang tải gói dữ liệu tỉnh…',
  config: {
    title: 'Cấu hình không hợp lệ',
    intro:
      'Hệ thống chưa khởi động vì tệp {{file}} có lỗi. Quản trị viên cần sửa các mục dưới đây rồi tải lại trang.',
    unreachable: 'Không tải được tệp cấu hình {{file}}.',
    notJson: 'Tệp {{file}} không phải JSON hợp lệ.',
    packUnreachable:
      'Không tải được gói dữ liệu tỉnh tại {{url}}. Chỉ tiêu và bảng vẫn dùng được, bản đồ không hiển thị.',
    path: 'Vị trí',
    expected: 'Yêu cầu',
    received: 'Hiện có',
    top: '(gốc)',
  },
  notFound: {
    title: 'Không tìm thấy trang',
    body: 'Địa chỉ {{path}} không có trong hệ thống.',
    back: 'Về trang chọn màn hình',
  },
  failed: {
    title: 'Màn hình gặp lỗi',
    body: 'Nguồn dữ liệu vẫn đang được cập nhật. Tải lại trang để tiếp tục; nếu lỗi lặp lại, báo quản trị viên.',
  },
  worker: {
    failed: 'Bộ thu nhận dữ liệu đã dừng. Số liệu trên màn hình giữ nguyên tại thời điểm {{time}}.',
    restarting: 'Đang khởi động lại bộ thu nhận dữ liệu…',
  },
  offline: 'Mất kết nối mạng. Số liệu cuối cùng được giữ nguyên và đánh dấu quá hạn cập nhật.',
  online: 'Đã có kết nối mạng trở lại.',
  tooSmall: 'Màn hình này quá nhỏ để hiển thị bản đồ; chỉ tiêu và danh sách vẫn đầy đủ.',
};
