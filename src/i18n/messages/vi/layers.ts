// Layer list and legend.

/** Vietnamese texts. */
export const layers = {
  shownOf: '{{shown}}/{{total}} lớp',
  opacity: 'Độ mờ đục lớp {{layer}}',
  opacityShort: 'Độ mờ đục',
  objects: '{{count}} đối tượng',
  legendOf: 'Chú giải lớp {{layer}}',
  size: 'Cỡ: {{title}}',
  width: 'Độ rộng: {{title}}',
  below: '≤ {{value}}',
  between: '{{from}} – {{to}}',
  above: '> {{value}}',
  empty: 'Chưa cài lớp bản đồ nào.',
  notEnough: 'chưa đủ dữ liệu',
  rowsUsed: 'Bản ghi được tính',
  asOf: 'Số liệu đến',
  inside: 'Bản ghi bên trong ({{count}})',
  moreInside: 'và {{count}} bản ghi khác',
  openTable: 'Mở bảng {{layer}}',
};
