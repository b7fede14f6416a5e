// The texts that only the source wizard uses; they travel with its code, not with every page.
import type { Discovery, Obstacle } from '#kernel/feed/discovery.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';

/** Names of the standards. */
export const STANDARD_NAMES: Readonly<Record<NonNullable<Discovery['connector']>, string>> = {
  'ngsi-ld': 'ETSI NGSI-LD',
  'ogc-features': 'OGC API – Features / GeoJSON',
  sensorthings: 'OGC SensorThings',
  cap: 'CAP (OASIS)',
  'gtfs-realtime': 'GTFS-Realtime',
  open311: 'Open311 GeoReport',
  wzdx: 'WZDx',
  open511: 'Open511',
  ais: 'AIS JSON',
  spreadsheet: 'CSV / XLSX',
};

/** Headings, labels and sentences. */
export const TEXTS = {
  intro: {
    vi: 'Nhập địa chỉ của một nguồn dữ liệu. Hải Đăng tìm xem nguồn nói chuẩn nào, có những dữ liệu gì, đề xuất cách ghép vào hệ thống, chạy thử, rồi viết sẵn đoạn cấu hình để sao chép.',
    en: 'Enter the address of a data source. Hải Đăng finds out which standard it speaks and what it holds, proposes a mapping, tries it, and writes the piece of configuration to copy.',
  },
  address: { vi: 'Địa chỉ nguồn', en: 'Source address' },
  addressLabel: { vi: 'Địa chỉ gốc (URL)', en: 'Base URL' },
  addressHint: {
    vi: 'Ví dụ: /sources/broker/ hoặc https://gis.baria-vungtau.gov.vn/ogc/',
    en: 'For example /sources/broker/ or https://gis.example.org/ogc/',
  },
  badAddress: {
    vi: 'Đây chưa phải địa chỉ http(s) hay đường dẫn bắt đầu bằng “/”.',
    en: 'This is neither an http(s) address nor a path that begins with “/”.',
  },
  sourceId: { vi: 'Mã nguồn', en: 'Source id' },
  sourceIdHint: { vi: 'Chữ thường, số, gạch nối', en: 'Lower-case letters, digits, hyphens' },
  known: { vi: 'Nguồn đã cấu hình:', en: 'Configured sources:' },
  onlyState: { vi: 'chỉ trạng thái hiện tại', en: 'the present state only' },
  access: { vi: 'Truy cập (nếu nguồn yêu cầu)', en: 'Access (where the source demands it)' },
  tenant: { vi: 'Tenant (NGSI-LD)', en: 'Tenant (NGSI-LD)' },
  headerName: { vi: 'Tên header', en: 'Header name' },
  headerValue: { vi: 'Giá trị header', en: 'Header value' },
  headerWarning: {
    vi: 'Mọi người mở được trang này đều đọc được header ghi trong config.json. Mã truy cập thật nên đặt ở máy chủ trung gian (proxy).',
    en: 'Whoever can open this page can read headers in config.json. Real tokens belong in the reverse proxy.',
  },
  probe: { vi: 'Dò nguồn', en: 'Probe' },
  probing: { vi: 'Đang dò…', en: 'Probing…' },
  stop: { vi: 'Dừng', en: 'Stop' },
  found: { vi: 'Nguồn tìm thấy', en: 'What answered' },
  nothingFound: { vi: 'Chưa nhận ra chuẩn nào', en: 'No standard recognised' },
  standard: { vi: 'Chuẩn', en: 'Standard' },
  server: { vi: 'Máy chủ', en: 'Server' },
  pageSize: { vi: 'Số bản ghi mỗi trang', en: 'Records a page' },
  capabilities: { vi: 'Khả năng', en: 'Capabilities' },
  whatToDo: { vi: 'Cách xử lý', en: 'What to do' },
  offers: { vi: 'Dữ liệu nguồn có', en: 'What the source holds' },
  offerType: { vi: 'Loại', en: 'Type' },
  count: { vi: 'Số bản ghi', en: 'Records' },
  geometry: { vi: 'Hình', en: 'Geometry' },
  newest: { vi: 'Mới nhất', en: 'Newest' },
  cadence: { vi: 'Chu kỳ quan sát được', en: 'Cadence observed' },
  unknown: { vi: 'không rõ', en: 'unknown' },
  noOffers: {
    vi: 'Nguồn trả lời nhưng chưa có dữ liệu nào.',
    en: 'The source answers but holds nothing yet.',
  },
  samples: { vi: 'Thuộc tính và ví dụ', en: 'Attributes and examples' },
  mapping: { vi: 'Ghép vào luồng dữ liệu', en: 'Mapping' },
  feed: { vi: 'Luồng dữ liệu', en: 'Feed' },
  column: { vi: 'Cột của hệ thống', en: 'Column' },
  attribute: { vi: 'Thuộc tính của nguồn', en: 'Attribute of the source' },
  example: { vi: 'Ví dụ', en: 'Example' },
  unit: { vi: 'Đơn vị của nguồn', en: 'Unit of the source' },
  conversion: { vi: 'Quy đổi', en: 'Conversion' },
  assumed: { vi: 'giả định – hãy xác nhận', en: 'assumed – please confirm' },
  notMapped: { vi: '— không có —', en: '— none —' },
  observedAttribute: { vi: 'Thời điểm đo', en: 'Phenomenon time' },
  idAttribute: { vi: 'Mã đối tượng', en: 'Record id' },
  byStandard: { vi: 'theo chuẩn', en: 'as the standard says' },
  try: { vi: 'Chạy thử', en: 'Try it' },
  trying: { vi: 'Đang chạy thử…', en: 'Trying…' },
  trial: { vi: 'Kết quả chạy thử', en: 'Trial' },
  trialRows: { vi: 'Dòng nhận được', en: 'Rows received' },
  trialRefused: { vi: 'Bị từ chối', en: 'Refused' },
  trialAge: { vi: 'Số liệu mới nhất cách đây', en: 'Age of the newest row' },
  trialCost: { vi: 'Thời gian, dung lượng, số trang', en: 'Time, size, pages' },
  trialNothing: {
    vi: 'Không có dòng nào: hãy xem lại loại dữ liệu và các thuộc tính.',
    en: 'No rows: look again at the type and the attributes.',
  },
  present: { vi: 'có giá trị', en: 'have a value' },
  config: { vi: 'Đoạn cấu hình', en: 'Configuration' },
  configHint: {
    vi: 'Gộp vào public/config.json (mục “sources” và “feeds”), rồi tải lại trang.',
    en: 'Merge into public/config.json (“sources” and “feeds”), then reload.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  copyFailed: {
    vi: 'Trình duyệt không cho sao chép: hãy chọn và sao chép bằng tay.',
    en: 'The browser refused: select and copy by hand.',
  },
  proxy: { vi: 'Cấu hình máy chủ trung gian (nginx)', en: 'Reverse proxy (nginx)' },
  proxyHint: {
    vi: 'Nguồn ở máy chủ khác: cho nguồn đi qua cùng địa chỉ với trang này, rồi dò lại địa chỉ {path}.',
    en: 'The source is on another host: serve it under this page’s own address, then probe {path}.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What a source can be asked for. */
export const CAPABILITY_NAMES: Readonly<Record<keyof NonNullable<Discovery['capabilities']>, LocalizedText>> =
  {
    bbox: { vi: 'lọc theo vùng', en: 'by area' },
    time: { vi: 'xem lại quá khứ', en: 'past states' },
    push: { vi: 'đẩy thay đổi', en: 'push' },
    count: { vi: 'đếm bản ghi', en: 'count' },
    history: { vi: 'chuỗi lịch sử', en: 'history' },
    write: { vi: 'ghi bản ghi', en: 'write' },
  };

/** Each obstacle: what is in the way, and what to do. */
export const OBSTACLES: Readonly<Record<Obstacle['kind'], { what: LocalizedText; todo: LocalizedText }>> = {
  cors: {
    what: {
      vi: 'Nguồn có trả lời, nhưng không cho trang ở địa chỉ khác đọc (CORS).',
      en: 'The source answers but does not let pages of other origins read it (CORS).',
    },
    todo: {
      vi: 'Cho nguồn đi qua máy chủ trung gian cùng địa chỉ với trang này (đoạn nginx bên dưới, hoặc: npm run backend -- --upstream).',
      en: 'Serve it through a reverse proxy under this page’s own address (nginx piece below, or npm run backend -- --upstream).',
    },
  },
  unreachable: {
    what: {
      vi: 'Không kết nối được: sai địa chỉ, máy chủ tắt, chứng thư không hợp lệ, hoặc trang này không được phép gọi địa chỉ khác.',
      en: 'No connection: wrong address, server down, invalid certificate, or this page may not call other origins.',
    },
    todo: {
      vi: 'Mở địa chỉ trong một thẻ mới để xem lỗi chứng thư; nếu mở được, hãy cho nguồn đi qua máy chủ trung gian rồi dò đường dẫn /sources/…/.',
      en: 'Open the address in a new tab to see certificate errors; if it opens there, serve it through the reverse proxy and probe /sources/…/.',
    },
  },
  token: {
    what: { vi: 'Nguồn đòi mã truy cập.', en: 'The source demands a token.' },
    todo: {
      vi: 'Xin mã của đơn vị quản lý nguồn; đặt mã ở máy chủ trung gian (proxy_set_header Authorization …), hoặc điền vào mục Truy cập để dò thử.',
      en: 'Ask its owner for one; put it into the reverse proxy (proxy_set_header Authorization …), or into Access above for a trial.',
    },
  },
  'log-in-page': {
    what: {
      vi: 'Nguồn trả về trang đăng nhập thay cho dữ liệu.',
      en: 'The source answers with a log-in page instead of data.',
    },
    todo: {
      vi: 'Máy chủ trung gian cần đăng nhập thay (mã truy cập, chứng thư máy khách); trình duyệt không tự làm được.',
      en: 'The reverse proxy must authenticate (token, client certificate); a browser cannot.',
    },
  },
  'page-limit': {
    what: { vi: 'Nguồn giới hạn số bản ghi mỗi trang.', en: 'The source limits records a page.' },
    todo: {
      vi: 'Đã ghi giới hạn vào cấu hình; nguồn lớn sẽ cần nhiều lượt hỏi.',
      en: 'The limit is written into the configuration; large sources take several requests.',
    },
  },
  'mixed-content': {
    what: {
      vi: 'Trang này dùng https còn nguồn dùng http: trình duyệt chặn.',
      en: 'This page is https and the source http: browsers block that.',
    },
    todo: {
      vi: 'Cho nguồn đi qua máy chủ trung gian của trang này.',
      en: 'Serve it through this page’s reverse proxy.',
    },
  },
  'unknown-standard': {
    what: {
      vi: 'Có trả lời, nhưng không thuộc chuẩn nào mà Hải Đăng hiểu.',
      en: 'Something answers, but in no standard that Hải Đăng understands.',
    },
    todo: {
      vi: 'Kiểm tra địa chỉ gốc (không kèm /entities, /Things…). DATEX II, SOAP, NDXP, LGSP cần cổng chuyển đổi.',
      en: 'Check the base URL (without /entities, /Things…). DATEX II, SOAP, NDXP and LGSP need a gateway.',
    },
  },
  'no-count': {
    what: {
      vi: 'Nguồn không cho biết tổng số bản ghi.',
      en: 'The source does not say how many records it has.',
    },
    todo: { vi: 'Không cần làm gì: đọc hết các trang.', en: 'Nothing: all pages are read.' },
  },
  coordinates: {
    what: {
      vi: 'Tọa độ mẫu nằm ngoài tỉnh hoặc không phải WGS 84 (có thể là VN-2000).',
      en: 'Sample positions lie outside the province or are not WGS 84 (perhaps VN-2000).',
    },
    todo: {
      vi: 'Cấu hình máy chủ bản đồ trả CRS84 (kinh độ, vĩ độ).',
      en: 'Let the map server answer in CRS84 (longitude, latitude).',
    },
  },
  'filter-ignored': {
    what: { vi: 'Nguồn bỏ qua bộ lọc mà không báo.', en: 'The source silently ignores filters.' },
    todo: {
      vi: 'Hải Đăng kiểm tra lại từng dòng; nguồn lớn sẽ tốn đường truyền.',
      en: 'Hải Đăng checks every row again; large sources cost bandwidth.',
    },
  },
  'inner-host': {
    what: {
      vi: 'Nguồn đưa ra liên kết tới địa chỉ nội bộ của nó.',
      en: 'The source hands out links to its inner host.',
    },
    todo: {
      vi: 'Hải Đăng chỉ dùng phần đường dẫn; nên sửa serviceRootUrl của nguồn.',
      en: 'Only the path is used; better mend its service root URL.',
    },
  },
  'server-error': {
    what: { vi: 'Nguồn báo lỗi.', en: 'The source reports an error.' },
    todo: { vi: 'Báo cho đơn vị quản lý nguồn câu lỗi bên dưới.', en: 'Give its owner the words below.' },
  },
};

/** Geometry kinds. */
export const GEOMETRY_NAMES = {
  none: { vi: 'không có', en: 'none' },
  point: { vi: 'điểm', en: 'points' },
  line: { vi: 'đường', en: 'lines' },
  polygon: { vi: 'vùng', en: 'areas' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
