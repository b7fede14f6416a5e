// The map stage and its failures.

/** Vietnamese texts. */
export const map = {
  label: 'Bản đồ tỉnh',
  unavailable: 'Không hiển thị được bản đồ',
  unavailableBody:
    'Trình duyệt hoặc card đồ họa không hỗ trợ WebGL 2. Chỉ tiêu, danh sách và bảng số liệu vẫn đầy đủ; để xem bản đồ, quản trị viên cần bật tăng tốc đồ họa.',
  contextLost: 'Bản đồ tạm dừng vì card đồ họa ngắt kết nối. Chỉ tiêu và danh sách vẫn cập nhật.',
  illustrative: 'Ranh giới minh họa',
  attribution: 'Nguồn bản đồ',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  home: 'Về toàn tỉnh',
  vintage: 'Thời kỳ địa giới',
  tableInstead: 'Mọi lớp bản đồ đều có bảng số liệu tương ứng.',
};
