// The information systems of the state bodies with their level by NĐ 85/2016: names as such systems are called, everything else simulated.

/** One system: [id, agency, Vietnamese name, English name, level 1–5]. */
export type SystemRow = readonly [id: string, agency: string, vi: string, en: string, level: number];

/** Systems of the province and its departments. */
export const SHARED_SYSTEMS: readonly SystemRow[] = [
  ['dich-vu-cong', 'hanh-chinh-cong', 'Cổng dịch vụ công', 'Public service portal', 3],
  ['lgsp', 'cntt', 'Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)', 'Data exchange platform (LGSP)', 3],
  ['trung-tam-du-lieu', 'cntt', 'Trung tâm dữ liệu', 'Data centre', 4],
  [
    'mang-chuyen-dung',
    'cntt',
    'Mạng truyền số liệu chuyên dùng cấp II',
    'Dedicated data network, level II',
    3,
  ],
  ['thu-cong-vu', 'cntt', 'Thư điện tử công vụ', 'Official e-mail', 3],
  ['dang-nhap', 'cntt', 'Đăng nhập một lần', 'Single sign-on', 3],
  ['giam-sat', 'cntt', 'Giám sát an toàn thông tin (SOC)', 'Security operations centre (SOC)', 3],
  ['van-ban', 'vpub', 'Quản lý văn bản và điều hành', 'Document management', 3],
  ['cong-tinh', 'vpub', 'Cổng thông tin điện tử', 'Web portal', 3],
  ['hop-khong-giay', 'vpub', 'Phòng họp không giấy', 'Paperless meetings', 2],
  ['dieu-hanh', 'ioc', 'Trung tâm điều hành thông minh', 'Intelligent operations centre', 3],
  ['phan-anh', 'ioc', 'Phản ánh hiện trường', 'Citizen report line', 3],
  ['can-bo', 'noi-vu', 'Quản lý cán bộ, công chức', 'Personnel of the civil service', 3],
  ['ngan-sach', 'tai-chinh', 'Kho dữ liệu ngân sách', 'Budget data store', 3],
  ['dat-dai', 'nong-nghiep', 'Cơ sở dữ liệu đất đai', 'Land register', 3],
  ['quan-trac', 'nong-nghiep', 'Quan trắc môi trường', 'Environmental monitoring', 2],
  ['ho-chua', 'nong-nghiep', 'Giám sát hồ chứa', 'Reservoir monitoring', 2],
  ['tau-ca', 'nong-nghiep', 'Giám sát tàu cá', 'Fishing vessel monitoring', 3],
  ['suc-khoe', 'y-te', 'Hồ sơ sức khỏe điện tử', 'Electronic health records', 3],
  ['his-ba-ria', 'bv-ba-ria', 'Quản lý bệnh viện Bà Rịa', 'Hospital system, Bà Rịa', 3],
  ['his-vung-tau', 'bv-vung-tau', 'Quản lý bệnh viện Vũng Tàu', 'Hospital system, Vũng Tàu', 3],
  ['hoc-ba', 'giao-duc', 'Học bạ số', 'Digital school records', 3],
  ['ho-tich', 'tu-phap', 'Hộ tịch điện tử', 'Electronic civil registry', 3],
  ['giao-thong', 'xay-dung', 'Giao thông thông minh', 'Intelligent transport', 3],
  ['quy-hoach', 'xay-dung', 'Thông tin quy hoạch', 'Planning information', 2],
  ['luu-tru', 'du-lich', 'Quản lý lưu trú du lịch', 'Lodging statistics', 2],
  ['di-san', 'van-hoa', 'Số hóa di sản', 'Digital heritage', 1],
  ['cong-nghiep', 'khu-cong-nghiep', 'Quản lý khu công nghiệp', 'Industrial parks', 2],
  ['thuong-mai', 'cong-thuong', 'Thông tin công thương', 'Industry and trade information', 2],
  ['khieu-nai', 'thanh-tra', 'Khiếu nại, tố cáo', 'Complaints', 2],
  ['nhiem-vu-khoa-hoc', 'khoa-hoc', 'Nhiệm vụ khoa học và công nghệ', 'Research projects', 1],
];
