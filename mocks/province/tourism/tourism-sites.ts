// Where visitors go: the beaches and attractions of the province with what each draws. Places are real; sizes and shares are the simulation's own.

/** A place that draws visitors. */
export interface TourismSite {
  id: string;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
  /** Share of the province's visitors, in parts of the sum of all sites. */
  draw: number;
  /** Share of its visitors who stay overnight. */
  stay: number;
  /** Foreigners among its visitors, as a multiple of the province's share. */
  foreign: number;
}

/** A bathing beach. */
export interface BeachSite extends TourismSite {
  lengthM: number;
  widthM: number;
  /** Where the open sea lies, degrees from north. */
  facing: number;
  /** How full it is on an average day, as a multiple of the ordinary beach. */
  busy: number;
}

/** A sight. */
export interface AttractionSite extends TourismSite {
  category: 'heritage' | 'museum' | 'religious' | 'nature' | 'leisure';
  /** Local hours of opening. */
  hours: readonly [open: number, close: number];
}

type Row = readonly [id: string, vi: string, en: string, lon: number, lat: number, draw: number];

function siteOf([id, vi, en, lon, lat, draw]: Row, stay: number, foreign: number): TourismSite {
  return { id, name: { vi, en }, lon, lat, draw, stay, foreign };
}

function beach(row: Row, [lengthM, widthM, facing, busy]: readonly number[], stay = 0.3, foreign = 1) {
  return {
    ...siteOf(row, stay, foreign),
    lengthM: lengthM ?? 1000,
    widthM: widthM ?? 40,
    facing: facing ?? 135,
    busy: busy ?? 1,
  } satisfies BeachSite;
}

function sight(
  row: Row,
  category: AttractionSite['category'],
  hours: AttractionSite['hours'],
  stay = 0.2,
  foreign = 1,
) {
  return { ...siteOf(row, stay, foreign), category, hours } satisfies AttractionSite;
}

/** Bathing beaches, Vũng Tàu first, Côn Đảo last. Numbers: length m, width m, facing, busyness. */
export const BEACHES: readonly BeachSite[] = [
  beach(
    ['bai-sau', 'Bãi Sau', 'Bãi Sau (Back Beach)', 107.0975, 10.3445, 30],
    [3200, 60, 125, 1.2],
    0.32,
    1.1,
  ),
  beach(['bai-truoc', 'Bãi Trước', 'Bãi Trước (Front Beach)', 107.0722, 10.3465, 11], [600, 45, 285, 1.05]),
  beach(['bai-dau', 'Bãi Dâu', 'Bãi Dâu Beach', 107.0602, 10.3615, 3], [350, 30, 290, 0.9]),
  beach(['bai-dua', 'Bãi Dứa', 'Bãi Dứa Beach', 107.0712, 10.337, 2.5], [300, 25, 230, 0.85]),
  beach(['bai-chi-linh', 'Bãi Chí Linh', 'Chí Linh Beach', 107.1215, 10.366, 6], [2600, 55, 135, 0.75]),
  beach(['bai-long-hai', 'Bãi Long Hải', 'Long Hải Beach', 107.2365, 10.3835, 8], [1800, 50, 170, 1.1], 0.24),
  beach(
    ['bai-phuoc-hai', 'Bãi Phước Hải', 'Phước Hải Beach', 107.279, 10.4165, 4],
    [1500, 45, 150, 0.8],
    0.26,
  ),
  beach(['bai-loc-an', 'Bãi Lộc An', 'Lộc An Beach', 107.338, 10.455, 2], [1200, 45, 150, 0.6], 0.35),
  beach(['bai-ho-tram', 'Bãi Hồ Tràm', 'Hồ Tràm Beach', 107.4265, 10.4695, 9], [3500, 60, 155, 0.8], 0.52, 2),
  beach(['bai-ho-coc', 'Bãi Hồ Cốc', 'Hồ Cốc Beach', 107.479, 10.4995, 3.5], [2000, 60, 155, 0.7], 0.48),
  beach(
    ['bai-binh-chau', 'Bãi Bình Châu', 'Bình Châu Beach', 107.5495, 10.5465, 2],
    [1500, 50, 140, 0.6],
    0.3,
  ),
  beach(
    ['bai-dam-trau', 'Bãi Đầm Trầu', 'Đầm Trầu Beach', 106.6385, 8.7405, 0.9],
    [900, 40, 330, 0.3],
    0.92,
    2.2,
  ),
  beach(['bai-an-hai', 'Bãi An Hải', 'An Hải Beach', 106.6035, 8.678, 1.1], [1200, 35, 120, 0.3], 0.92, 2),
  beach(['bai-lo-voi', 'Bãi Lò Vôi', 'Lò Vôi Beach', 106.6185, 8.6915, 0.8], [900, 30, 130, 0.25], 0.92, 2),
];

/** Sights. */
export const ATTRACTIONS: readonly AttractionSite[] = [
  sight(
    ['tuong-chua-kito', 'Tượng Chúa Kitô Vua', 'Christ the King statue', 107.0846, 10.3265, 3],
    'religious',
    [7, 17],
  ),
  sight(['hai-dang', 'Hải đăng Vũng Tàu', 'Vũng Tàu Lighthouse', 107.077, 10.3336, 1.2], 'heritage', [7, 22]),
  sight(
    ['bach-dinh', 'Bạch Dinh', 'Bạch Dinh (White Palace)', 107.0686, 10.3513, 1.5],
    'heritage',
    [7, 17],
    0.2,
    1.6,
  ),
  sight(
    ['ho-may', 'Khu du lịch cáp treo Hồ Mây', 'Hồ Mây Park and cable car', 107.064, 10.3603, 2.5],
    'leisure',
    [7.5, 23],
  ),
  sight(
    ['bao-tang', 'Bảo tàng Bà Rịa – Vũng Tàu', 'Bà Rịa – Vũng Tàu Museum', 107.0697, 10.3509, 0.8],
    'museum',
    [7.5, 17],
  ),
  sight(
    ['thich-ca-phat-dai', 'Thích Ca Phật Đài', 'Thích Ca Phật Đài pagoda', 107.0678, 10.3739, 0.9],
    'religious',
    [6, 18],
  ),
  sight(
    ['dinh-thang-tam', 'Đình thần Thắng Tam', 'Thắng Tam Communal House', 107.0843, 10.3423, 0.6],
    'heritage',
    [6, 18],
  ),
  sight(
    ['nha-lon-long-son', 'Nhà Lớn Long Sơn', 'Nhà Lớn Long Sơn', 107.1005, 10.453, 1.2],
    'heritage',
    [6, 18],
    0.1,
  ),
  sight(
    ['dia-dao-long-phuoc', 'Địa đạo Long Phước', 'Long Phước Tunnels', 107.2247, 10.5226, 0.7],
    'heritage',
    [7, 17],
    0.08,
  ),
  sight(
    ['nui-dinh', 'Khu du lịch Núi Dinh', 'Núi Dinh mountain', 107.128, 10.545, 1.1],
    'nature',
    [6, 18],
    0.12,
  ),
  sight(
    ['minh-dam', 'Khu di tích Minh Đạm', 'Minh Đạm base', 107.2606, 10.4133, 0.9],
    'heritage',
    [7, 17],
    0.12,
  ),
  sight(
    ['dinh-co', 'Dinh Cô Long Hải', 'Dinh Cô Temple, Long Hải', 107.2379, 10.3806, 2.4],
    'religious',
    [5, 21],
    0.15,
  ),
  sight(
    ['suoi-nuoc-nong', 'Suối nước nóng Bình Châu', 'Bình Châu Hot Springs', 107.5594, 10.6003, 2.4],
    'leisure',
    [8, 21],
    0.35,
    1.4,
  ),
  sight(
    [
      'rung-binh-chau',
      'Khu bảo tồn Bình Châu – Phước Bửu',
      'Bình Châu – Phước Bửu reserve',
      107.483,
      10.53,
      0.6,
    ],
    'nature',
    [7, 17],
  ),
  sight(
    ['nha-tu-con-dao', 'Khu di tích Nhà tù Côn Đảo', 'Côn Đảo Prison', 106.6096, 8.6863, 0.6],
    'heritage',
    [7, 17],
    0.92,
    2.4,
  ),
  sight(
    ['hang-duong', 'Nghĩa trang Hàng Dương', 'Hàng Dương Cemetery', 106.6127, 8.6944, 0.6],
    'heritage',
    [5, 23],
    0.92,
    0.6,
  ),
  sight(
    ['vuon-quoc-gia', 'Vườn quốc gia Côn Đảo', 'Côn Đảo National Park', 106.616, 8.7013, 0.3],
    'nature',
    [7, 17],
    0.92,
    3,
  ),
];
