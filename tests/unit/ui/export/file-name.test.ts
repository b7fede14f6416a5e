// Names of exported files.
import { expect, it } from 'vitest';
import { exportFileName } from '#ui/export/file-name.ts';

const AT_MS = Date.parse('2026-11-22T00:05:00+07:00');

it.each([
  ['Tỷ lệ hồ sơ trễ hạn · Phường Vũng Tàu', 'ty-le-ho-so-tre-han-phuong-vung-tau-2026-11-22-0005.csv'],
  ['Đường, điện & nước (m³/s)', 'duong-dien-nuoc-m-s-2026-11-22-0005.csv'],
  ['../../etc/passwd', 'etc-passwd-2026-11-22-0005.csv'],
  ['统计', 'hai-dang-2026-11-22-0005.csv'],
  ['x'.repeat(200), `${'x'.repeat(60)}-2026-11-22-0005.csv`],
])('writes %s in plain letters with the local time', (title, name) => {
  expect(exportFileName(title, AT_MS, 'csv')).toBe(name);
});
