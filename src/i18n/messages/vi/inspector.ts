// The inspector and the hover card.

/** Vietnamese texts. */
export const inspector = {
  title: 'Chi tiết đối tượng',
  nothing: 'Chưa chọn đối tượng.',
  nothingHint: 'Chọn một đối tượng trên bản đồ, trong danh sách hoặc trong bảng.',
  gone: 'Nguồn dữ liệu không có đối tượng {{id}} ở thời điểm đang xem.',
  id: 'Mã đối tượng',
  source: 'Nguồn dữ liệu',
  observedAt: 'Thời điểm quan trắc',
  receivedAt: 'Thời điểm nhận',
  age: 'Tuổi số liệu',
  place: 'Vị trí trên bản đồ',
  places: {
    moving: 'Vị trí ước tính giữa hai lần báo',
    held: 'Vị trí ước tính cuối cùng; đã quá giờ báo tiếp theo',
    reported: 'Đúng vị trí đã báo',
  },
  quality: 'Chất lượng',
  attributes: 'Thuộc tính',
  more: 'Thuộc tính khác',
  attribute: 'Thuộc tính',
  value: 'Giá trị',
  unit: 'Đơn vị',
  history: 'Diễn biến 24 giờ',
  noHistory: 'Không có số liệu lịch sử.',
  raw: 'Bản ghi gốc',
  rawFetched: 'Lấy lúc {{time}}',
  rawTruncated: 'Bản ghi dài {{size}}, chỉ hiện phần đầu.',
  close: 'Đóng chi tiết đối tượng',
  showOnMap: 'Hiện trên bản đồ',
};
