// The texts that only the source wizard uses; they travel with its code, not with every page.
import type { Discovery } from '#kernel/feed/discovery.ts';
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
    vi: 'Địa chỉ của máy chủ, ví dụ https://gis.baria-vungtau.gov.vn/ogc/, hoặc đường dẫn đã được chuyển tiếp, ví dụ /sources/broker/',
    en: 'Of the server, for example https://gis.example.org/ogc/, or a path that is forwarded already, for example /sources/broker/',
  },
  badAddress: {
    vi: 'Đây chưa phải địa chỉ http(s) hay đường dẫn bắt đầu bằng “/”.',
    en: 'This is neither an http(s) address nor a path that begins with “/”.',
  },
  sourceId: { vi: 'Tên nguồn (id)', en: 'Source id' },
  sourceIdHint: {
    vi: 'Tự đặt: chữ thường, số, gạch nối. Nguồn sẽ ở /sources/{id}/',
    en: 'Yours to choose: lower-case letters, digits, hyphens. It will be at /sources/{id}/',
  },
  badId: {
    vi: 'Tên nguồn chỉ gồm chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ.',
    en: 'A source id has lower-case letters, digits and hyphens, and begins with a letter.',
  },
  known: { vi: 'Dò lại nguồn đã cấu hình:', en: 'Probe a configured source again:' },
  onlyState: { vi: 'chỉ trạng thái hiện tại', en: 'the present state only' },
  access: { vi: 'Truy cập (nếu nguồn yêu cầu)', en: 'Access (where the source demands it)' },
  tenant: { vi: 'Tenant (NGSI-LD)', en: 'Tenant (NGSI-LD)' },
  headerName: { vi: 'Tên header', en: 'Header name' },
  headerValue: { vi: 'Giá trị header', en: 'Header value' },
  headerWarning: {
    vi: 'Header chỉ dùng để dò thử, không ghi vào config.json vì ai mở được trang cũng đọc được tệp đó. Khi vận hành, máy chủ chuyển tiếp gửi header thay.',
    en: 'The header serves the trial only; it is not written into config.json, which whoever opens the page can read. In service the forwarding server sends it.',
  },
  probe: { vi: 'Dò nguồn', en: 'Probe' },
  probing: { vi: 'Đang dò…', en: 'Probing…' },
  probingHint: {
    vi: 'Đang hỏi lần lượt từng chuẩn, có thể mất tới nửa phút nếu nguồn trả lời chậm.',
    en: 'Asking for one standard after the other; a slow source may take half a minute.',
  },
  probedAddress: { vi: 'Địa chỉ đã dò', en: 'Address probed' },
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
  atLeast: { vi: '≥ {count}', en: '≥ {count}' },
  fits: { vi: 'Hợp với luồng', en: 'Fits the feed' },
  findOffer: { vi: 'Tìm loại dữ liệu', en: 'Find a type' },
  chooseOffer: {
    vi: 'Chọn một loại để ghép vào luồng dữ liệu của trung tâm.',
    en: 'Choose one to map it to a feed of the centre.',
  },
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
  assumed: { vi: 'nguồn không ghi: hãy chọn đúng', en: 'not named by the source: choose' },
  noUnit: { vi: 'không đơn vị', en: 'no unit' },
  ratio: { vi: 'tỉ lệ (1 = 100 %)', en: 'ratio (1 = 100 %)' },
  notMapped: { vi: '— không có —', en: '— none —' },
  observedAttribute: { vi: 'Thời điểm đo', en: 'Phenomenon time' },
  idAttribute: { vi: 'Mã đối tượng', en: 'Record id' },
  byStandard: { vi: 'theo chuẩn', en: 'as the standard says' },
  try: { vi: 'Chạy thử', en: 'Try it' },
  trying: { vi: 'Đang chạy thử…', en: 'Trying…' },
  trial: { vi: 'Kết quả chạy thử', en: 'Trial' },
  trialRows: { vi: 'Dòng nhận được', en: 'Rows received' },
  trialOf: { vi: '{rows} trên {count} bản ghi', en: '{rows} of {count} records' },
  trialFilter: {
    vi: 'Luồng này chỉ hỏi những bản ghi thỏa điều kiện {query} và nằm trong tỉnh.',
    en: 'This feed asks only for records that meet {query} and lie in the province.',
  },
  trialArea: {
    vi: 'Luồng này chỉ hỏi những bản ghi nằm trong tỉnh.',
    en: 'This feed asks only for records that lie in the province.',
  },
  trialPlaced: { vi: 'Có vị trí để vẽ bản đồ', en: 'With a place on the map' },
  trialRemarks: { vi: 'Cần lưu ý', en: 'Remarks' },
  trialFirst: { vi: '{shown} dòng đầu trong {rows} dòng', en: 'The first {shown} of {rows} rows' },
  observed: { vi: 'Thời điểm', en: 'Observed' },
  recordId: { vi: 'Mã', en: 'Id' },
  trialAge: { vi: 'Số liệu mới nhất cách đây', en: 'Age of the newest row' },
  trialCost: { vi: 'Thời gian, dung lượng, số trang', en: 'Time, size, pages' },
  trialNothing: {
    vi: 'Không có dòng nào: hãy xem lại loại dữ liệu và các thuộc tính.',
    en: 'No rows: look again at the type and the attributes.',
  },
  present: { vi: 'có giá trị', en: 'have a value' },
  config: { vi: 'Đoạn cấu hình', en: 'Configuration' },
  configHint: {
    vi: 'Gộp vào config.json của trung tâm: mỗi phần tử của “sources” thay phần tử cùng “id” (chưa có thì thêm), mỗi mục của “feeds” thay mục cùng tên. Giữ nguyên các mục khác, kể cả “proxy”.',
    en: 'Merge into the centre’s config.json: each element of “sources” replaces the one of the same “id” (or is added), each member of “feeds” the one of the same name. Leave everything else, “proxy” too.',
  },
  configProxy: {
    vi: 'Mục “proxy” chỉ dành cho npm run backend: bỏ đi nếu dùng nginx hay Caddy.',
    en: '“proxy” is for npm run backend only: leave it out behind nginx or Caddy.',
  },
  configHeaders: {
    vi: 'Header {names} không nằm trong đoạn này: khai ở máy chủ chuyển tiếp, mục proxy.{id}.headers.',
    en: 'The header {names} is not in this piece: name it where the server forwards, in proxy.{id}.headers.',
  },
  configRestart: {
    vi: 'Chạy lại npm run backend -- --config config.json (hoặc chép vào dist/config.json nếu dùng nginx, Caddy), rồi tải lại trang.',
    en: 'Start npm run backend -- --config config.json again (or copy it to dist/config.json behind nginx or Caddy), then reload.',
  },
  configSimulated: {
    vi: 'Trang này đang chạy tỉnh mô phỏng: nguồn thật chỉ được hỏi khi config.json có "simulator": { "enabled": false }.',
    en: 'This page runs the simulated province: real sources are asked only with "simulator": { "enabled": false } in config.json.',
  },
  keep: { vi: 'Giữ lại, ghép thêm loại khác', en: 'Keep, and map another' },
  kept: { vi: 'Đã giữ trong đoạn cấu hình:', en: 'Kept in the piece:' },
  drop: { vi: 'Bỏ {name}', en: 'Drop {name}' },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  copyFailed: {
    vi: 'Trình duyệt không cho sao chép: hãy chọn và sao chép bằng tay.',
    en: 'The browser refused: select and copy by hand.',
  },
  forward: { vi: 'Cho nguồn đi qua máy chủ của trung tâm', en: 'Let the centre’s server forward it' },
  forwardWhy: {
    vi: 'Khi vận hành, trình duyệt chỉ được hỏi máy chủ của trung tâm; máy chủ ấy chuyển tiếp /sources/{id}/ tới nguồn. Làm một trong hai cách, rồi dò {path}.',
    en: 'In service, browsers may ask the centre’s server only, which forwards /sources/{id}/ to the source. Do one of the two, then probe {path}.',
  },
  backend: { vi: 'Cách 1: npm run backend', en: 'Way 1: npm run backend' },
  backendHint: {
    vi: 'Gộp vào config.json, rồi chạy lại: npm run backend -- --config config.json',
    en: 'Merge into config.json, then start again: npm run backend -- --config config.json',
  },
  backendGuess: {
    vi: '“connector” ở đây chỉ là tạm: lần dò sau sẽ viết lại cho đúng chuẩn.',
    en: '“connector” is provisional here: the next probe writes the right one.',
  },
  backendSecret: {
    vi: 'Đặt mã truy cập vào biến môi trường {name} của máy chủ.',
    en: 'Put the token into the server’s environment variable {name}.',
  },
  proxy: { vi: 'Cách 2: nginx', en: 'Way 2: nginx' },
  proxyHint: {
    vi: 'Thêm vào khối server, rồi nạp lại nginx. Mẫu đầy đủ: mocks/deploy/nginx.conf',
    en: 'Add it to the server block and reload nginx. The whole example: mocks/deploy/nginx.conf',
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

/** Geometry kinds. */
export const GEOMETRY_NAMES = {
  none: { vi: 'không có', en: 'none' },
  point: { vi: 'điểm', en: 'points' },
  line: { vi: 'đường', en: 'lines' },
  polygon: { vi: 'vùng', en: 'areas' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
