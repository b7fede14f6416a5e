// What stands between the program and a source, in words, each with what a person does about it.
import type { Obstacle } from '#kernel/feed/discovery.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';

/** Each obstacle: what is in the way, and what to do. */
export const OBSTACLES: Readonly<Record<Obstacle['kind'], { what: LocalizedText; todo: LocalizedText }>> = {
  cors: {
    what: {
      vi: 'Nguồn có trả lời, nhưng không cho trang ở địa chỉ khác đọc (CORS).',
      en: 'The source answers but does not let pages of other origins read it (CORS).',
    },
    todo: {
      vi: 'Cho nguồn đi qua máy chủ của trung tâm theo một trong hai cách dưới đây. Đường dẫn có đúng hay không thì sau đó mới biết được.',
      en: 'Let the centre’s server forward it, in one of the two ways below. Only then can the path be checked.',
    },
  },
  unreachable: {
    what: {
      vi: 'Không kết nối được: sai địa chỉ, máy chủ tắt hoặc chứng thư không hợp lệ.',
      en: 'No connection: wrong address, server down, or invalid certificate.',
    },
    todo: {
      vi: 'Mở địa chỉ trong một thẻ mới để xem trình duyệt báo lỗi gì.',
      en: 'Open the address in a new tab and see what the browser says.',
    },
  },
  'page-policy': {
    what: {
      vi: 'Chưa hỏi được nguồn: trang này chỉ được phép gọi máy chủ của trung tâm.',
      en: 'The source was not asked: this page may call the centre’s own server only.',
    },
    todo: {
      vi: 'Địa chỉ có thể vẫn đúng. Cho nguồn đi qua máy chủ của trung tâm theo một trong hai cách dưới đây.',
      en: 'The address may well be right. Let the centre’s server forward it, in one of the two ways below.',
    },
  },
  'not-found': {
    what: { vi: 'Không có gì ở địa chỉ này (404).', en: 'There is nothing at this address (404).' },
    todo: {
      vi: 'Xem lại phần sau tên máy chủ. Với đường dẫn /sources/…/: nguồn chưa được chuyển tiếp dưới tên ấy.',
      en: 'Look again at what follows the host. Of a path /sources/…/: nothing is forwarded under that name yet.',
    },
  },
  'html-page': {
    what: {
      vi: 'Ở đây là một trang web (HTML), không phải dữ liệu.',
      en: 'This is a web page (HTML), no data.',
    },
    todo: {
      vi: 'Tìm địa chỉ API trong tài liệu của hệ thống ấy, thường có /api/, /ogc/, /v1.1/ hoặc /ngsi-ld/.',
      en: 'Look for the address of the API in that system’s manual; it often has /api/, /ogc/, /v1.1/ or /ngsi-ld/ in it.',
    },
  },
  token: {
    what: { vi: 'Nguồn đòi mã truy cập.', en: 'The source demands a token.' },
    todo: {
      vi: 'Xin mã của đơn vị quản lý nguồn; điền vào mục Truy cập ở trên để dò thử. Khi vận hành, máy chủ chuyển tiếp giữ mã.',
      en: 'Ask its owner for one; put it into Access above for a trial. In service the forwarding server keeps it.',
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
      vi: 'Cho nguồn đi qua máy chủ của trung tâm theo một trong hai cách dưới đây.',
      en: 'Let the centre’s server forward it, in one of the two ways below.',
    },
  },
  'unknown-standard': {
    what: {
      vi: 'Có trả lời, nhưng không thuộc chuẩn nào mà Hải Đăng hiểu.',
      en: 'Something answers, but in no standard that Hải Đăng understands.',
    },
    todo: {
      vi: 'Kiểm tra địa chỉ gốc của dịch vụ. Chuẩn hiểu được: NGSI-LD, SensorThings, OGC API – Features, GeoJSON, CAP, GTFS-Realtime, Open311, WZDx, Open511, AIS, CSV, XLSX. DATEX II, SOAP, NDXP, LGSP cần cổng chuyển đổi.',
      en: 'Check the root address of the service. Understood are NGSI-LD, SensorThings, OGC API – Features, GeoJSON, CAP, GTFS-Realtime, Open311, WZDx, Open511, AIS, CSV, XLSX. DATEX II, SOAP, NDXP and LGSP need a gateway.',
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
      vi: 'Không cần làm gì: Hải Đăng chỉ dùng phần đường dẫn. Nên khai địa chỉ công khai cho nguồn (FROST: serviceRootUrl; pygeoapi: server.url).',
      en: 'Nothing: only the path is used. Better tell the source its public address (FROST: serviceRootUrl; pygeoapi: server.url).',
    },
  },
  'server-error': {
    what: { vi: 'Nguồn báo lỗi.', en: 'The source reports an error.' },
    todo: { vi: 'Báo cho đơn vị quản lý nguồn câu lỗi bên dưới.', en: 'Give its owner the words below.' },
  },
};
