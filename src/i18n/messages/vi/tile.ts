// The KPI tile and its parts.

/** Vietnamese texts. */
export const tile = {
  target: 'Mục tiêu {{value}}',
  noTarget: 'Chưa giao mục tiêu',
  onTarget: 'Đạt mục tiêu',
  points: '{{value}} điểm %',
  notEnoughData: 'Chưa đủ dữ liệu',
  reporting: '{{share}} đối tượng có số liệu',
  justNow: 'vừa xong',
  age: 'cách đây {{age}}',
  ahead: 'giờ của nguồn đi trước {{age}}',
  aheadShort: 'đi trước {{age}}',
  staleFor: 'Quá hạn cập nhật, {{age}}',
  staleForShort: 'Quá hạn, {{age}}',
  neverSeen: 'Chưa nhận được số liệu',
  level: 'Toàn tỉnh',
  basis: 'Căn cứ: {{basis}}',
  definition: 'Cách tính: {{definition}}',
  sparkline: 'Diễn biến từ {{from}} đến {{to}}: thấp nhất {{min}}, cao nhất {{max}}',
  sparklineEmpty: 'Chưa có diễn biến',
};
