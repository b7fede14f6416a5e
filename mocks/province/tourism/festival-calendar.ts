// The events that come back every year or week, by the Vietnamese lunar calendar or the Gregorian one. Names and dates are those under which they are known; visitors are the simulation's own.

/** When an event comes back. */
export type Recurrence =
  | { kind: 'lunar'; month: number; date: number }
  | { kind: 'solar'; month: number; date: number }
  | { kind: 'weekly'; weekday: number };

/** Kinds of event. */
export type FestivalCategory = 'festival' | 'memorial' | 'food' | 'art' | 'sport';

/** One event that comes back. */
export interface Festival {
  id: string;
  name: { vi: string; en: string };
  category: FestivalCategory;
  place: { vi: string; en: string; lon: number; lat: number };
  organizer: { vi: string; en: string };
  when: Recurrence;
  days: number;
  /** Local hours of its first day's begin and its last day's end. */
  hours: readonly [begin: number, end: number];
  expectedVisitors: number;
  announcedDays: number;
}

const CULTURE = { vi: 'Sở Văn hóa và Thể thao', en: 'Department of Culture and Sports' };
const TOURISM = { vi: 'Sở Du lịch', en: 'Department of Tourism' };
const THANG_TAM = { vi: 'Ban quản lý Đình thần Thắng Tam', en: 'Board of the Thắng Tam communal house' };
const WARD = { vi: 'UBND phường Vũng Tàu', en: 'Vũng Tàu Ward People’s Committee' };
const CON_DAO = { vi: 'UBND đặc khu Côn Đảo', en: 'Côn Đảo Special Zone People’s Committee' };

const at = (vi: string, en: string, lon: number, lat: number) => ({ vi, en, lon, lat });
const COMMUNAL_HOUSE = at('Đình thần Thắng Tam', 'Thắng Tam Communal House', 107.0843, 10.3423);
const BACK_BEACH = at('Quảng trường Bãi Sau', 'Bãi Sau square', 107.0952, 10.345);
const FRONT_BEACH = at('Công viên Bãi Trước', 'Bãi Trước park', 107.0728, 10.3474);
const LONG_SON = at('Nhà Lớn Long Sơn', 'Nhà Lớn Long Sơn', 107.1005, 10.453);
const BA_RIA = at('Công viên 30/4 Bà Rịa', '30/4 Park, Bà Rịa', 107.172, 10.496);

type Row = readonly [
  id: string,
  category: FestivalCategory,
  name: Festival['name'],
  place: Festival['place'],
  organizer: Festival['organizer'],
  when: Recurrence,
  days: number,
  hours: readonly [number, number],
  expected: number,
];

const lunar = (month: number, date: number): Recurrence => ({ kind: 'lunar', month, date });
const solar = (month: number, date: number): Recurrence => ({ kind: 'solar', month, date });
const weekly = (weekday: number): Recurrence => ({ kind: 'weekly', weekday });

const ROWS: readonly Row[] = [
  [
    'duong-hoa-xuan',
    'festival',
    { vi: 'Đường hoa xuân Bà Rịa', en: 'Spring flower street, Bà Rịa' },
    BA_RIA,
    CULTURE,
    lunar(1, 1),
    8,
    [8, 22],
    60_000,
  ],
  [
    'dinh-co',
    'festival',
    { vi: 'Lễ hội Dinh Cô Long Hải', en: 'Dinh Cô Festival, Long Hải' },
    at('Dinh Cô Long Hải', 'Dinh Cô Temple', 107.2379, 10.3806),
    { vi: 'UBND xã Long Hải', en: 'Long Hải Commune People’s Committee' },
    lunar(2, 10),
    3,
    [6, 22],
    70_000,
  ],
  [
    'cau-an',
    'festival',
    { vi: 'Lễ hội Cầu An Đình Thắng Tam', en: 'Cầu An Festival of Thắng Tam' },
    COMMUNAL_HOUSE,
    THANG_TAM,
    lunar(2, 17),
    4,
    [6, 21],
    12_000,
  ],
  [
    'gio-ong-tran',
    'memorial',
    { vi: 'Lễ giỗ Ông Trần – Nhà Lớn Long Sơn', en: 'Memorial of Ông Trần, Nhà Lớn Long Sơn' },
    LONG_SON,
    { vi: 'UBND xã Long Sơn', en: 'Long Sơn Commune People’s Committee' },
    lunar(2, 19),
    2,
    [6, 20],
    20_000,
  ],
  [
    'nghinh-ong',
    'festival',
    { vi: 'Lễ hội Nghinh Ông Thắng Tam', en: 'Nghinh Ông (Whale) Festival of Thắng Tam' },
    COMMUNAL_HOUSE,
    THANG_TAM,
    lunar(8, 16),
    3,
    [5, 22],
    45_000,
  ],
  [
    'trung-cuu',
    'festival',
    { vi: 'Lễ hội Trùng Cửu Long Sơn', en: 'Trùng Cửu Festival, Long Sơn' },
    LONG_SON,
    { vi: 'UBND xã Long Sơn', en: 'Long Sơn Commune People’s Committee' },
    lunar(9, 8),
    2,
    [6, 20],
    25_000,
  ],
  [
    'ba-phi-yen',
    'memorial',
    { vi: 'Lễ giỗ Bà Phi Yến', en: 'Memorial of Lady Phi Yến' },
    at('An Sơn Miếu, Côn Đảo', 'An Sơn Temple, Côn Đảo', 106.5985, 8.6788),
    CON_DAO,
    lunar(10, 17),
    2,
    [6, 21],
    6_000,
  ],
  [
    'dem-nam-moi',
    'art',
    { vi: 'Đêm hội chào năm mới', en: 'New Year’s Eve show' },
    BACK_BEACH,
    WARD,
    solar(12, 31),
    2,
    [18, 1],
    50_000,
  ],
  [
    'mua-du-lich-he',
    'art',
    { vi: 'Khai mạc mùa du lịch hè', en: 'Opening of the summer season' },
    BACK_BEACH,
    TOURISM,
    solar(4, 29),
    3,
    [17, 22],
    40_000,
  ],
  [
    'am-thuc',
    'food',
    { vi: 'Lễ hội ẩm thực biển', en: 'Seafood festival' },
    FRONT_BEACH,
    TOURISM,
    solar(6, 18),
    4,
    [15, 22],
    35_000,
  ],
  [
    'thap-nen',
    'memorial',
    { vi: 'Lễ thắp nến tri ân tại Nghĩa trang Hàng Dương', en: 'Candlelight tribute at Hàng Dương Cemetery' },
    at('Nghĩa trang Hàng Dương', 'Hàng Dương Cemetery', 106.6127, 8.6944),
    CON_DAO,
    solar(7, 26),
    2,
    [17, 22],
    5_000,
  ],
  [
    'le-hoi-dieu',
    'sport',
    { vi: 'Ngày hội diều biển', en: 'Sea kite days' },
    BACK_BEACH,
    CULTURE,
    solar(3, 20),
    4,
    [8, 21],
    22_000,
  ],
  [
    'quoc-khanh',
    'art',
    { vi: 'Chương trình nghệ thuật mừng Quốc khánh', en: 'National Day show' },
    FRONT_BEACH,
    CULTURE,
    solar(9, 1),
    2,
    [18, 22],
    30_000,
  ],
  [
    'anh-sang',
    'art',
    { vi: 'Lễ hội ánh sáng Bãi Sau', en: 'Bãi Sau festival of lights' },
    BACK_BEACH,
    TOURISM,
    solar(11, 27),
    5,
    [17.5, 22],
    38_000,
  ],
  [
    'dua-thuyen',
    'sport',
    { vi: 'Giải đua thuyền truyền thống', en: 'Traditional boat race' },
    FRONT_BEACH,
    CULTURE,
    solar(5, 1),
    1,
    [7, 12],
    15_000,
  ],
  [
    'chay-ho-tram',
    'sport',
    { vi: 'Giải chạy biển Hồ Tràm', en: 'Hồ Tràm seaside run' },
    at('Bãi Hồ Tràm', 'Hồ Tràm Beach', 107.4265, 10.4695),
    { vi: 'UBND xã Hồ Tràm', en: 'Hồ Tràm Commune People’s Committee' },
    solar(12, 12),
    2,
    [4.5, 11],
    9_000,
  ],
  [
    'pho-di-bo',
    'art',
    { vi: 'Biểu diễn cuối tuần tại phố đi bộ', en: 'Weekend shows in the pedestrian street' },
    FRONT_BEACH,
    WARD,
    weekly(6),
    2,
    [18, 22],
    6_000,
  ],
  [
    'cho-dem',
    'food',
    { vi: 'Chợ đêm ẩm thực cuối tuần', en: 'Weekend night market' },
    at('Chợ đêm Vũng Tàu', 'Vũng Tàu night market', 107.0868, 10.3475),
    WARD,
    weekly(5),
    3,
    [17, 23],
    9_000,
  ],
  [
    'don-ca',
    'art',
    { vi: 'Đờn ca tài tử tối thứ Bảy', en: 'Saturday evening of đờn ca tài tử' },
    BA_RIA,
    CULTURE,
    weekly(6),
    1,
    [19, 21.5],
    1_200,
  ],
];

const WEEKLY_ANNOUNCED_DAYS = 9;
const YEARLY_ANNOUNCED_DAYS = 60;

/** Every event that comes back. */
export const FESTIVALS: readonly Festival[] = ROWS.map(
  ([id, category, name, place, organizer, when, days, hours, expectedVisitors]) => ({
    id,
    category,
    name,
    place,
    organizer,
    when,
    days,
    hours,
    expectedVisitors,
    announcedDays: when.kind === 'weekly' ? WEEKLY_ANNOUNCED_DAYS : YEARLY_ANNOUNCED_DAYS,
  }),
);
