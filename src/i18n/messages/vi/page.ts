// Full pages and the header: home, loading, configuration errors, not found.

/** Vietnamese texts. */
export const page = {
  product: 'Hải Đăng',
  header: 'Đầu trang',
  skipToContent: 'Chuyển đến nội dung chính',
  language: 'Ngôn ngữ',
  languageFailed: 'Chưa tải được giao diện “{{language}}”; hệ thống đang tự thử lại.',
  theme: 'Giao diện',
  localTime: 'Giờ địa phương',
  simulatedNote: 'Toàn bộ số liệu trên màn hình là số liệu mô phỏng, không dùng để điều hành thực tế.',
  home: {
    title: 'Chọn màn hình làm việc',
  },
  loading: 'Đang tải…',
  config: {
    title: 'Cấu hình không hợp lệ',
    intro:
      'Hệ thống chưa khởi động vì tệp {{file}} có lỗi. Quản trị viên cần sửa các mục dưới đây rồi tải lại trang.',
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
    title: 'Không mở được màn hình này',
    body: 'Màn hình gặp lỗi. Tải lại trang để tiếp tục; nếu lỗi lặp lại, báo quản trị viên.',
    offline: 'Mất kết nối mạng nên chưa tải được màn hình này. Trang tự tải lại khi có mạng.',
    back: 'Quay lại',
  },
  worker: {
    restarting: 'Đang khởi động lại bộ thu nhận dữ liệu…',
  },
  machineClock:
    'Đồng hồ của máy này lệch {{age}} so với máy chủ các nguồn; giờ và tuổi số liệu được tính theo máy chủ.',
  offline: 'Mất kết nối mạng. Số liệu cuối cùng được giữ nguyên và đánh dấu quá hạn cập nhật.',
  simulator: {
    title: 'Giả lập lỗi nguồn',
    open: 'Giả lập lỗi nguồn dữ liệu',
    count: '{{count}} lỗi giả lập',
    fault: 'Tình trạng giả lập của nguồn {{source}}',
    well: 'Hoạt động bình thường',
    restoreAll: 'Khôi phục tất cả',
    shared: 'Áp dụng cho mọi cửa sổ đang mở của trình duyệt này, và ghi vào địa chỉ trang.',
    refused: 'Địa chỉ trang có lỗi giả lập không hiểu được, đã bỏ qua:',
    range: 'từ {{least}} đến {{most}}',
    unit: {
      second: 'giây',
      minute: 'phút',
      status: '401, 403',
    },
  },
};
