// DataExchangeReport: what every service on the province's integration platform (LGSP) carried on a day.
import { isPublicHoliday } from '../calendar/holidays.ts';
import { DAY_MS, localDay, weekday } from '../calendar/local-time.ts';
import { bilingual, measured, property, urn } from '../entity-attributes.ts';
import { bell, hashText, uniform } from '../noise/hash.ts';
import { createStatisticKind, type StatisticSite } from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';

const TYPE = 'DataExchangeReport';

/** [id, Vietnamese, English, transactions of a working day of 2025, connected since]; volumes are the simulation's own. */
const SERVICES: readonly (readonly [string, string, string, number, string])[] = [
  ['dan-cu', 'Cơ sở dữ liệu quốc gia về dân cư', 'National population database', 14_200, '2022-07'],
  ['dinh-danh', 'Xác thực định danh điện tử VNeID', 'VNeID authentication', 11_800, '2023-06'],
  ['van-ban', 'Trục liên thông văn bản quốc gia', 'National document exchange', 9600, '2019-03'],
  ['dvc-quoc-gia', 'Cổng Dịch vụ công quốc gia', 'National public service portal', 7400, '2020-01'],
  ['thanh-toan', 'Thanh toán trực tuyến', 'Online payment', 3100, '2020-11'],
  ['ho-tich', 'Hộ tịch điện tử', 'Electronic civil registry', 1650, '2020-06'],
  ['dat-dai', 'Cơ sở dữ liệu đất đai', 'Land database', 2850, '2021-09'],
  ['thue-dat', 'Liên thông thuế đất đai', 'Land tax exchange', 1150, '2021-10'],
  ['bao-hiem', 'Cơ sở dữ liệu quốc gia về bảo hiểm', 'National insurance database', 4300, '2021-05'],
  ['doanh-nghiep', 'Đăng ký doanh nghiệp', 'Business registration', 620, '2020-08'],
  ['ly-lich', 'Lý lịch tư pháp', 'Criminal records', 380, '2021-04'],
  ['buu-chinh', 'Bưu chính công ích', 'Postal service', 540, '2020-12'],
  ['lai-xe', 'Giấy phép lái xe', 'Driving licences', 410, '2022-10'],
  ['danh-muc', 'Danh mục dữ liệu dùng chung', 'Shared reference data', 2100, '2019-11'],
  ['an-sinh', 'Cơ sở dữ liệu an sinh xã hội', 'Social security database', 760, '2024-03'],
];
const GROWTH = 1.24;

interface ServiceSite extends StatisticSite {
  perDay2025: number;
  connectedDay: number;
}

/** The daily reports as an entity kind; a service not yet connected reports nothing carried. */
export function createDataExchangeKind(): EntityKind {
  return createStatisticKind<ServiceSite>({
    type: TYPE,
    period: 'day',
    missingShare: 0.02,
    sites: () =>
      SERVICES.map(([id, vi, en, perDay2025, since]) => ({
        id: urn(TYPE, id),
        stream: hashText(`exchange/${id}`),
        perDay2025,
        connectedDay: localDay(Date.parse(`${since}-01T00:00:00+07:00`)),
        fixed: { name: bilingual({ vi, en }), dataProvider: property('Mô phỏng') },
      })),
    observe({ stream, perDay2025, connectedDay }, { startMs, endMs }) {
      const day = localDay(startMs);
      const years = (startMs - Date.UTC(2025, 6, 1)) / (365.25 * DAY_MS);
      const settled = Math.min(1, Math.max(0, (day - connectedDay) / 200));
      const total = perDay2025 * GROWTH ** years * settled * dayShare(day) * (1 + 0.06 * bell(stream, day));
      const isBad = uniform(stream + 1, day) < 0.006;
      const failed =
        total * (isBad ? 0.06 + 0.12 * uniform(stream + 2, day) : 0.002 + 0.006 * uniform(stream + 2, day));
      return {
        transactions: measured(total, 'H87', endMs, 0),
        transactionsFailed: measured(failed, 'H87', endMs, 0),
        responseTime: measured(
          (180 + 420 * uniform(stream, 7)) * (isBad ? 4 : 1) * (1 + 0.1 * bell(stream + 3, day)),
          'C26',
          endMs,
          0,
        ),
      };
    },
  });
}

/** Offices work from Monday, busiest, to Friday. */
function dayShare(day: number): number {
  if (isPublicHoliday(day)) return 0.07;
  return [0.11, 1.12, 1.04, 1, 0.99, 0.97, 0.24][weekday(day)] ?? 1;
}
