// The lines of the province's budget revenue: the sum of 2024 is published (98,200 billion dong), the split is synthetic.

/** One line of the budget. */
export interface RevenueLine {
  code: string;
  name: { vi: string; en: string };
  group: 'domestic' | 'crude-oil' | 'customs';
  /** Billion dong in 2024. */
  annual: number;
  rhythm: 'quarterly' | 'monthly' | 'land' | 'trade';
}

type Row = readonly [string, string, string, RevenueLine['group'], number, RevenueLine['rhythm']];

const ROWS: readonly Row[] = [
  ['crude-oil', 'Dầu thô', 'Crude oil', 'crude-oil', 28_600, 'trade'],
  ['customs', 'Thuế xuất nhập khẩu', 'Import and export duties', 'customs', 21_400, 'trade'],
  ['fdi-enterprise', 'Doanh nghiệp FDI', 'Foreign-invested enterprises', 'domestic', 13_900, 'quarterly'],
  ['non-state', 'Ngoài quốc doanh', 'Private enterprises', 'domestic', 6_700, 'quarterly'],
  [
    'central-state',
    'Doanh nghiệp nhà nước trung ương',
    'Central state enterprises',
    'domestic',
    5_900,
    'quarterly',
  ],
  ['personal-income', 'Thuế thu nhập cá nhân', 'Personal income tax', 'domestic', 5_000, 'monthly'],
  ['land-use', 'Tiền sử dụng đất', 'Land-use levies', 'domestic', 4_300, 'land'],
  ['environment-tax', 'Thuế bảo vệ môi trường', 'Environmental protection tax', 'domestic', 3_900, 'monthly'],
  ['other', 'Phí và thu khác', 'Fees and other revenue', 'domestic', 2_900, 'monthly'],
  ['land-rent', 'Tiền thuê đất, mặt nước', 'Land and water rent', 'domestic', 2_300, 'land'],
  ['lottery', 'Xổ số kiến thiết', 'Lottery', 'domestic', 1_700, 'monthly'],
  ['registration', 'Lệ phí trước bạ', 'Registration fees', 'domestic', 1_000, 'monthly'],
  [
    'local-state',
    'Doanh nghiệp nhà nước địa phương',
    'Local state enterprises',
    'domestic',
    600,
    'quarterly',
  ],
];

/** Every line, largest first. */
export const REVENUE_LINES: readonly RevenueLine[] = ROWS.map(([code, vi, en, group, annual, rhythm]) => ({
  code,
  name: { vi, en },
  group,
  annual,
  rhythm,
}));
