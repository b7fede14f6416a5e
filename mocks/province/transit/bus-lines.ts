// The bus lines of the simulated province: corridors that buses really serve, numbered and timed by us.

/** A place where every bus of a line stops. */
export interface LineStop {
  vi: string;
  en: string;
  lon: number;
  lat: number;
}

/** One line, its main stops in order of direction 0. */
export interface BusLine {
  id: string;
  /** Buses at the peak; one in three of them serves the peaks only. */
  buses: number;
  /** Buses that run through the night. */
  nightBuses: number;
  /** Hours of local time between which trips start. */
  hours: readonly [first: number, last: number];
  /** Seats and standing places of one bus. */
  capacity: number;
  stops: readonly LineStop[];
}

const stop = (vi: string, en: string, lon: number, lat: number): LineStop => ({ vi, en, lon, lat });

const VUNG_TAU = stop('Bến xe Vũng Tàu', 'Vũng Tàu bus station', 107.086, 10.352);
const RACH_DUA = stop('Rạch Dừa', 'Rạch Dừa', 107.117, 10.38);
const PHUOC_THANG = stop('Phước Thắng', 'Phước Thắng', 107.13, 10.393);
const CO_MAY = stop('Cầu Cỏ May', 'Cỏ May bridge', 107.169, 10.45666);
const BA_RIA = stop('Bến xe Bà Rịa', 'Bà Rịa bus station', 107.166, 10.495);
const LONG_HUONG = stop('Long Hương', 'Long Hương', 107.136, 10.501);
const TAN_HAI = stop('Tân Hải', 'Tân Hải', 107.087, 10.516);
const TAN_PHUOC = stop('Tân Phước', 'Tân Phước', 107.055, 10.56);
const PHU_MY = stop('Phú Mỹ', 'Phú Mỹ', 107.054, 10.6036);
const MY_XUAN = stop('Mỹ Xuân', 'Mỹ Xuân', 107.046, 10.63);
const LONG_DIEN = stop('Bến xe Long Điền', 'Long Điền bus station', 107.213, 10.485);
const DAT_DO = stop('Đất Đỏ', 'Đất Đỏ', 107.2701, 10.4909);
const XUYEN_MOC = stop('Bến xe Xuyên Mộc', 'Xuyên Mộc bus station', 107.4, 10.537);
const LONG_HAI = stop('Long Hải', 'Long Hải', 107.2388, 10.3871);
const PHUOC_HAI = stop('Phước Hải', 'Phước Hải', 107.275, 10.415);
const CHAU_DUC = stop('Bến xe Châu Đức', 'Châu Đức bus station', 107.245, 10.65);
const KIM_LONG = stop('Kim Long', 'Kim Long', 107.23, 10.701);

/** All lines. Line 1 goes on to Hồ Chí Minh City; the province sees it as far as its border. */
export const busLines: readonly BusLine[] = [
  {
    id: 'T1',
    buses: 16,
    nightBuses: 4,
    hours: [4.5, 21.5],
    capacity: 45,
    stops: [
      VUNG_TAU,
      RACH_DUA,
      PHUOC_THANG,
      CO_MAY,
      BA_RIA,
      LONG_HUONG,
      TAN_HAI,
      PHU_MY,
      MY_XUAN,
      stop('Ranh giới tỉnh (đi TP. Hồ Chí Minh)', 'Province border (to Hồ Chí Minh City)', 107.0385, 10.6548),
    ],
  },
  {
    id: 'T2',
    buses: 14,
    nightBuses: 0,
    hours: [5, 19.5],
    capacity: 60,
    stops: [VUNG_TAU, RACH_DUA, PHUOC_THANG, CO_MAY, BA_RIA, LONG_HUONG, TAN_HAI, TAN_PHUOC, PHU_MY],
  },
  {
    id: 'T3',
    buses: 13,
    nightBuses: 0,
    hours: [5, 19],
    capacity: 60,
    stops: [
      BA_RIA,
      LONG_DIEN,
      DAT_DO,
      XUYEN_MOC,
      stop('Bưng Riềng', 'Bưng Riềng', 107.49, 10.537),
      stop('Bình Châu', 'Bình Châu', 107.545, 10.55),
    ],
  },
  {
    id: 'T4',
    buses: 12,
    nightBuses: 0,
    hours: [5.5, 19],
    capacity: 60,
    stops: [
      VUNG_TAU,
      RACH_DUA,
      stop('Phước Tỉnh', 'Phước Tỉnh', 107.188, 10.4065),
      LONG_HAI,
      PHUOC_HAI,
      stop('Lộc An', 'Lộc An', 107.334, 10.4655),
      stop('Hồ Tràm', 'Hồ Tràm', 107.4265, 10.4695),
      XUYEN_MOC,
    ],
  },
  {
    id: 'T5',
    buses: 11,
    nightBuses: 0,
    hours: [5, 18.5],
    capacity: 60,
    stops: [
      BA_RIA,
      stop('Bệnh viện Bà Rịa', 'Bà Rịa hospital', 107.186, 10.5),
      stop('Suối Nghệ', 'Suối Nghệ', 107.2162, 10.5919),
      CHAU_DUC,
      KIM_LONG,
    ],
  },
  {
    id: 'T6',
    buses: 9,
    nightBuses: 0,
    hours: [5.5, 18.5],
    capacity: 40,
    stops: [BA_RIA, LONG_DIEN, LONG_HAI, PHUOC_HAI, DAT_DO],
  },
  {
    id: 'T7',
    buses: 8,
    nightBuses: 0,
    hours: [5.5, 18],
    capacity: 40,
    stops: [
      PHU_MY,
      stop('Hắc Dịch', 'Hắc Dịch', 107.115, 10.642),
      CHAU_DUC,
      stop('Xuân Sơn', 'Xuân Sơn', 107.325, 10.645),
    ],
  },
  {
    id: 'T8',
    buses: 7,
    nightBuses: 0,
    hours: [5.5, 18.5],
    capacity: 40,
    stops: [
      stop('Bãi Sau', 'Bãi Sau beach', 107.0975, 10.3445),
      VUNG_TAU,
      RACH_DUA,
      PHUOC_THANG,
      stop('Gò Găng', 'Gò Găng', 107.11952, 10.41651),
      stop('Long Sơn', 'Long Sơn', 107.09, 10.455),
    ],
  },
];
