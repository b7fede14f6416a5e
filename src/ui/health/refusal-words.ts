// What connectors refuse, in the reader's words; loaded with the details of a feed's health.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** Name of a sentence. */
export type RefusalWord = keyof typeof REFUSAL_WORDS;

/** The sentences; `{{name}}` are places to fill. */
export const REFUSAL_WORDS = {
  moreReports: {
    vi: 'Nguồn có thể còn phản ánh chưa gửi: mỗi lần hỏi chỉ trả một số lượng giới hạn',
    en: 'The source may have more reports than it gave: it limits every answer',
  },
  zeroPlace: {
    vi: 'Vị trí 0,0 nghĩa là không có vị trí (giữ lại, không vẽ)',
    en: 'The place 0,0 means none (kept, not drawn)',
  },
  cellNumber: {
    vi: 'Ô {{cell}}: cần một số, gặp “{{found}}”',
    en: 'Cell {{cell}}: a number is expected, found “{{found}}”',
  },
  cellDate: {
    vi: 'Ô {{cell}}: cần ngày dd/mm/yyyy, gặp “{{found}}”',
    en: 'Cell {{cell}}: a date dd/mm/yyyy is expected, found “{{found}}”',
  },
  cellWord: {
    vi: 'Ô {{cell}}: cần một trong các từ {{words}}, gặp “{{found}}”',
    en: 'Cell {{cell}}: one of {{words}} is expected, found “{{found}}”',
  },
  cellText: {
    vi: 'Ô {{cell}}: cần chữ, gặp “{{found}}”',
    en: 'Cell {{cell}}: a text is expected, found “{{found}}”',
  },
  cellOpen: {
    vi: 'Ô {{cell}}: “{{found}}” có thể là {{one}} hoặc {{other}}; viết rõ dấu thập phân',
    en: 'Cell {{cell}}: “{{found}}” may be {{one}} or {{other}}; write the decimal sign plainly',
  },
  noColumn: { vi: 'Thiếu cột “{{name}}”', en: 'The column “{{name}}” is missing' },
  mergedCells: {
    vi: 'Các ô {{cells}} bị gộp; mỗi dòng cần giá trị riêng',
    en: 'The cells {{cells}} are merged; every row needs values of its own',
  },
  untitledCells: {
    vi: 'Có ô nằm ngoài cột cuối cùng có tên (bỏ qua các ô này)',
    en: 'Cells beyond the last column with a title (left out)',
  },
  notEntity: { vi: 'Không phải đối tượng dữ liệu', en: 'Not a data object' },
  noId: { vi: 'Đối tượng không có mã (id)', en: 'Object without an id' },
  twice: {
    vi: 'Mã (id) lặp lại: giữ số liệu mới hơn',
    en: 'The same id twice: the newer observation is kept',
  },
  otherType: { vi: 'Đối tượng không thuộc loại {{type}}', en: 'Object is not of type {{type}}' },
  notNumber: { vi: '{{name}}: không phải số', en: '{{name}}: not a number' },
  tooLarge: { vi: '{{name}}: số quá lớn so với đơn vị đo', en: '{{name}}: number too large for its unit' },
  notWord: {
    vi: '{{name}}: giá trị không có trong danh mục',
    en: '{{name}}: value not in the list of codes',
  },
  unknownWord: {
    vi: '{{name}}: “{{word}}” không có trong danh mục',
    en: '{{name}}: “{{word}}” is not in the list of codes',
  },
  notText: { vi: '{{name}}: không phải văn bản', en: '{{name}}: not a text' },
  outOfRange: {
    vi: '{{name}}: ngoài khoảng có thể xảy ra (vẫn giữ, đánh dấu nghi ngờ)',
    en: '{{name}}: outside the possible range (kept, marked suspect)',
  },
  unknownUnit: { vi: '{{name}}: không biết đơn vị đo “{{unit}}”', en: '{{name}}: unknown unit “{{unit}}”' },
  otherUnit: {
    vi: '{{name}}: không đổi được đơn vị {{from}} sang {{to}}',
    en: '{{name}}: unit {{from}} cannot become {{to}}',
  },
  notTime: { vi: '{{name}}: không phải thời gian (ISO 8601)', en: '{{name}}: not a time (ISO 8601)' },
  future: {
    vi: 'Thời điểm đo ở tương lai (vẫn giữ, đánh dấu nghi ngờ)',
    en: 'Measured in the future (kept, marked suspect)',
  },
  farFuture: { vi: 'Thời điểm đo ở tương lai hơn một ngày', en: 'Measured more than a day in the future' },
  ancient: { vi: 'Thời điểm đo đã quá mười năm', en: 'Measured more than ten years ago' },
  afterInstant: { vi: 'Đo sau thời điểm đang xem lại', en: 'Measured after the instant under review' },
  swapped: {
    vi: 'Vị trí ngoài phạm vi: kinh độ và vĩ độ có vẻ bị đổi chỗ',
    en: 'Position out of bounds: longitude and latitude look swapped',
  },
  outOfBounds: { vi: 'Vị trí ngoài phạm vi cho phép', en: 'Position out of bounds' },
  notDegrees: {
    vi: 'Vị trí không phải kinh độ, vĩ độ tính bằng độ',
    en: 'Position is not longitude and latitude in degrees',
  },
  notPosition: { vi: 'Tọa độ không phải cặp số', en: 'Coordinates are not a pair of numbers' },
  otherShape: {
    vi: 'Loại hình trên bản đồ không đúng với luồng dữ liệu này',
    en: 'Shape of another kind than this feed has',
  },
  badShape: {
    vi: 'Hình {{shape}} thiếu hoặc sai tọa độ',
    en: '{{shape}} with missing or malformed coordinates',
  },
  noShape: { vi: 'Hình trên bản đồ không phải GeoJSON', en: 'Shape is not GeoJSON' },
  alertLacks: { vi: 'Bản tin cảnh báo thiếu {{name}}', en: 'Warning without {{name}}' },
  noScope: {
    vi: 'Bản tin cảnh báo thiếu scope (vẫn giữ, đánh dấu nghi ngờ)',
    en: 'Warning without scope (kept, marked suspect)',
  },
  sentInFuture: { vi: 'Bản tin cảnh báo ghi giờ gửi ở tương lai', en: 'Warning sent in the future' },
  badReference: {
    vi: 'Bản tin cảnh báo dẫn chiếu sai tới bản tin trước',
    en: 'Warning with a malformed reference to an earlier one',
  },
  badArea: { vi: 'Vùng cảnh báo không đọc được ({{name}})', en: 'Warning area cannot be read ({{name}})' },
  areaNotDrawn: { vi: 'Không vẽ được vùng cảnh báo: {{reason}}', en: 'Warning area not drawn: {{reason}}' },
  linkedMissing: {
    vi: 'Không tải được bản tin cảnh báo mà danh sách dẫn tới',
    en: 'A warning that the index links to cannot be fetched',
  },
  badIdentifier: {
    vi: 'Mã bản tin cảnh báo có ký tự không được phép',
    en: 'Identifier of a warning with forbidden characters',
  },
  linkedElsewhere: {
    vi: 'Danh sách dẫn tới bản tin cảnh báo ở máy chủ khác',
    en: 'The index links to a warning on another server',
  },
  olderKept: {
    vi: 'Không đọc được phiên bản mới của bản tin cảnh báo (vẫn giữ phiên bản trước): {{reason}}',
    en: 'A newer version of a warning cannot be read (the last one is kept): {{reason}}',
  },
  pushUnreadable: { vi: 'Không đọc được tin đẩy tới', en: 'A pushed message cannot be read' },
  filterIgnored: {
    vi: 'Nguồn trả cả dữ liệu không được hỏi: đã bỏ ra',
    en: 'The source gives what was not asked for: left out',
  },
  filteredHere: {
    vi: '{{name}}: không đúng giá trị cần lấy (nguồn không lọc được, lọc tại đây)',
    en: '{{name}}: not the value wanted (the source cannot filter, done here)',
  },
  projected: {
    vi: 'Tọa độ tính bằng mét (VN-2000 hoặc UTM), không phải độ',
    en: 'Coordinates in metres (VN-2000 or UTM), not in degrees',
  },
  incomplete: {
    vi: 'Nguồn chưa trả đủ dữ liệu: liên kết sang trang sau thiếu hoặc sai',
    en: 'The source does not give everything: its links to next pages are missing or wrong',
  },
  longOver: {
    vi: 'Sự kiện đã kết thúc từ lâu nên được bỏ qua',
    en: 'The event ended long ago and is left out',
  },
  notMmsi: {
    vi: 'Số MMSI không phải số nhận dạng hàng hải (chín chữ số)',
    en: 'The MMSI is no maritime identity (nine digits)',
  },
  noSpeedUnit: {
    vi: 'Nguồn không ghi đơn vị tốc độ (hải lý/giờ hay m/s); cần đặt speedUnit',
    en: 'The source names no unit of speed (knots or m/s); speedUnit must be set',
  },
  estimatedPosition: {
    vi: 'Vị trí do tàu ước tính hoặc nhập tay; vẫn giữ, đánh dấu nghi ngờ',
    en: 'The position is estimated or entered by hand; kept, marked suspect',
  },
  badSentence: {
    vi: 'Bản tin AIS không đọc được hoặc sai tổng kiểm tra',
    en: 'The AIS message cannot be read, or its checksum is wrong',
  },
  cutMessage: { vi: 'Bản tin AIS bị thiếu phần', en: 'Parts of the AIS message are missing' },
  otherMessage: {
    vi: 'Bản tin AIS loại {{type}} không được dùng',
    en: 'AIS messages of type {{type}} are not used',
  },
  noRegister: {
    vi: 'Chưa lấy được sổ đăng ký tàu; vị trí vẫn được hiện',
    en: 'The register of vessels is not available; positions are shown all the same',
  },
  noHourly: { vi: 'Chưa lấy được số liệu từng giờ', en: 'Hourly history is not available' },
  noReceiver: {
    vi: 'Vị trí 0°, 0°: thiết bị trên xe chưa bắt được vị trí',
    en: 'Position 0°, 0°: the receiver has none',
  },
  markedDeleted: { vi: 'Nguồn đánh dấu đã xóa', en: 'Marked deleted by the source' },
  notPosix: {
    vi: '{{name}}: không phải giờ POSIX tính bằng giây (vẫn giữ, bỏ giá trị này)',
    en: '{{name}}: not POSIX time in seconds (kept without it)',
  },
  noTimetable: {
    vi: 'Chưa lấy được biểu đồ chạy xe: xe chưa có tên tuyến, tên trạm',
    en: 'The timetable cannot be fetched: lines and stops have no names',
  },
  noTripUpdates: {
    vi: 'Chưa lấy được độ trễ của các chuyến',
    en: 'The delays of the trips cannot be fetched',
  },
  others: { vi: 'Lý do khác', en: 'Other reasons' },
  place: { vi: 'đối tượng thứ {{number}} trong trang', en: 'object {{number}} of the page' },
} satisfies Readonly<Record<string, LocalizedText>>;
