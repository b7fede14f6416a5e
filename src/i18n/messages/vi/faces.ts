// Names of the three faces, what each is for, and the headings that only they use.

/** Vietnamese texts. */
export const faces = {
  wall: {
    title: 'Màn hình lớn',
    about: 'Toàn cảnh cho phòng điều hành: bản đồ, chỉ tiêu, sự cố và tình trạng nguồn, đọc được từ xa.',
    kpis: 'Chỉ tiêu chính',
    incidents: 'Sự cố và cảnh báo',
    health: 'Tình trạng nguồn',
    moreKpis: 'Còn {{count}} chỉ tiêu khác',
  },
  leader: {
    title: 'Lãnh đạo',
    about: 'Chỉ tiêu của từng lĩnh vực so với mục tiêu, kèm diễn biến và căn cứ.',
    needsYou: 'Việc cần chỉ đạo',
    nothingNeedsYou: 'Không có việc nào cần chỉ đạo lúc này.',
    trend: 'Diễn biến',
    byUnit: 'Theo đơn vị hành chính',
    why: 'Vì sao có con số này',
  },
  analyst: {
    title: 'Phân tích',
    about: 'Lớp bản đồ, chi tiết đối tượng, bảng số liệu và xem lại theo thời gian.',
    left: 'Lớp bản đồ',
    right: 'Chi tiết đối tượng',
    table: 'Bảng số liệu',
    allRows: 'Hiện mọi dòng',
    onlyDrawn: 'Chỉ dòng trên bản đồ',
    chooseTable: 'Chọn bảng',
    closeTable: 'Đóng bảng số liệu',
  },
  connect: {
    title: 'Kết nối nguồn',
    about: 'Dò một nguồn dữ liệu, ghép vào hệ thống, chạy thử và lấy đoạn cấu hình.',
  },
  brief: {
    title: 'Báo cáo nhanh',
  },
  switch: 'Màn hình',
};
