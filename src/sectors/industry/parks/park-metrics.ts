// How the columns of the parks are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

const metric =
  (unit: string, digits: number) =>
  (vi: string, en: string): MetricSpec => ({
    title: { vi, en },
    unit,
    digits,
  });
const hectares = metric('ha', 1);
const count = metric('{count}', 0);
const people = metric('{person}', 0);
const dollars = metric('10*6.USD', 1);
const power = metric('GW.h', 1);
const words = (vi: string, en: string): MetricSpec => ({ title: { vi, en } });
const secondary = (spec: MetricSpec): MetricSpec => ({ ...spec, secondary: true });

/** Columns of the parks. */
export const parkMetrics: Readonly<Record<string, MetricSpec>> = {
  name: words('Khu công nghiệp', 'Industrial park'),
  'name@en': secondary(words('Khu công nghiệp (tiếng Anh)', 'Park in English')),
  unitName: words('Đơn vị hành chính', 'Administrative unit'),
  'unitName@en': secondary(words('Đơn vị (tiếng Anh)', 'Unit in English')),
  unitCode: secondary(words('Mã đơn vị hành chính', 'Code of the unit')),
  status: {
    ...words('Tình trạng', 'Status'),
    words: {
      operating: { vi: 'Đang hoạt động', en: 'Operating' },
      'under-construction': { vi: 'Đang xây dựng', en: 'Under construction' },
      planned: { vi: 'Quy hoạch', en: 'Planned' },
    },
  },
  dataProvider: secondary(words('Nguồn cung cấp', 'Data provider')),
  totalArea: hectares('Diện tích quy hoạch', 'Planned area'),
  leasableArea: hectares('Đất cho thuê được', 'Land that can be let'),
  leasedArea: hectares('Đất đã cho thuê', 'Land let'),
  freeArea: hectares('Đất còn cho thuê', 'Land to let'),
  occupancy: metric('%', 2)('Tỷ lệ lấp đầy', 'Occupancy'),
  isFull: {
    ...metric('1', 0)('Đã lấp đầy', 'Full'),
    words: { 0: { vi: 'Chưa', en: 'No' }, 1: { vi: 'Đã lấp đầy', en: 'Full' } },
  },
  projects: count('Dự án còn hiệu lực', 'Projects in force'),
  foreignProjects: count('Trong đó FDI', 'Of those, foreign'),
  enterprises: count('Doanh nghiệp hoạt động', 'Enterprises at work'),
  workers: people('Lao động', 'Workers'),
  foreignWorkers: secondary(people('Lao động nước ngoài', 'Foreign workers')),
  majorEnergyUsers: count('Cơ sở dùng nhiều năng lượng', 'Major energy users'),
  auditedEnergyUsers: count('Đã kiểm toán năng lượng', 'Audited energy users'),
  treatmentCapacity: metric('m3/d', 0)('Công suất xử lý nước thải', 'Treatment capacity'),
  newForeignCapital: dollars('Vốn FDI cấp mới trong tháng', 'New foreign capital of the month'),
  newForeignCapitalYearToDate: dollars('Vốn FDI cấp mới lũy kế', 'New foreign capital since January'),
  newForeignCapitalYearToDateLastYear: dollars(
    'Vốn FDI cấp mới lũy kế cùng kỳ',
    'New foreign capital to the same month last year',
  ),
  electricity: power('Điện tiêu thụ trong tháng', 'Electricity of the month'),
  electricityLastYear: power('Điện tháng này năm trước', 'Electricity, same month last year'),
  accidents: count('Tai nạn lao động trong tháng', 'Accidents of the month'),
  accidentsYearToDate: count('Tai nạn lao động lũy kế', 'Accidents since January'),
  accidentsYearToDateLastYear: count('Tai nạn lũy kế cùng kỳ', 'Accidents to the same month last year'),
  accidentDeathsYearToDate: count('Người chết do tai nạn lũy kế', 'Deaths since January'),
};

/** What lies in a hexagon of the layer of workers. */
export const cellMetrics: Readonly<Record<string, MetricSpec>> = {
  workers: people('Số lao động trong ô', 'Workers per cell'),
  count: count('Số khu công nghiệp trong ô', 'Industrial parks per cell'),
};
