// How the columns of the operators' reports are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

const count = (vi: string, en: string): MetricSpec => ({
  title: { vi, en } satisfies LocalizedText,
  unit: '{count}',
  digits: 0,
});

/** By `<feed>.<column>`. */
export const serviceMetrics: Readonly<Record<string, MetricSpec>> = {
  'telecom-services.name': { title: { vi: 'Đơn vị hành chính', en: 'Unit' } },
  'telecom-services.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'telecom-services.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  'telecom-services.population': count('Dân số', 'Residents'),
  'telecom-services.households': count('Số hộ', 'Households'),
  'telecom-services.mobileSubscribers': count('Thuê bao di động', 'Mobile subscribers'),
  'telecom-services.householdsWithFibre': count('Hộ có cáp quang', 'Households with fibre'),
  'telecom-services.householdsWithSmartphone': count(
    'Hộ có điện thoại thông minh',
    'Households with a smartphone',
  ),
  'telecom-services.stations4g': count('Trạm 4G', '4G stations'),
  'telecom-services.stations5g': count('Trạm 5G', '5G stations'),
  'telecom-services.mastSites': count('Vị trí trạm', 'Mast sites'),
  'telecom-services.sharedMastSites': count('Vị trí trạm dùng chung', 'Shared mast sites'),
  'telecom-services.hamlets': count('Thôn, ấp, khu phố', 'Hamlets and quarters'),
  'telecom-services.hamletsCovered': count('Thôn, ấp, khu phố có sóng', 'Hamlets and quarters with a signal'),
  'telecom-services.fibreKm': { title: { vi: 'Cáp quang', en: 'Fibre' }, unit: 'km', digits: 0 },
};
