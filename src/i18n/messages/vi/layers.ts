// Layer list and legend.

/** Vietnamese texts. */
export const layers = {
  title: 'Lớp bản đồ',
  visible: 'Hiện lớp {{layer}}',
  opacity: 'Độ mờ đục lớp {{layer}}',
  opacityShort: 'Độ mờ đục',
  objects: '{{count}} đối tượng',
  legend: 'Chú giải',
  legendOf: 'Chú giải lớp {{layer}}',
  missing: 'Thiếu số liệu',
  stale: 'Quá hạn cập nhật',
  suspect: 'Nghi ngờ',
  size: 'Cỡ: {{title}}',
  width: 'Độ rộng: {{title}}',
  below: '≤ {{value}}',
  between: '{{from}} – {{to}}',
  above: '> {{value}}',
  empty: 'Chưa cài lớp bản đồ nào.',
  openTable: 'Mở bảng {{layer}}',
};
