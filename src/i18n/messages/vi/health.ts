// Feed health: states, figures and what went wrong, in words.

/** Vietnamese texts. */
export const health = {
  title: 'Tình trạng nguồn dữ liệu',
  summaryAllLive: '{{total}} luồng dữ liệu đều trực tiếp',
  summary: '{{live}}/{{total}} luồng dữ liệu trực tiếp',
  summaryReplay: '{{live}}/{{total}} luồng dữ liệu có số liệu lúc đó',
  unconnected: '{{count}} luồng chưa kết nối nguồn nào: tỉnh chưa khai báo nguồn cho các luồng này.',
  state: {
    starting: 'Đang kết nối',
    live: 'Trực tiếp',
    late: 'Chậm',
    stale: 'Quá hạn cập nhật',
    dead: 'Mất nguồn',
    pastless: 'Không lưu quá khứ',
    unconnected: 'Chưa kết nối',
  },
  never: 'Chưa lần nào',
  ago: 'cách đây {{age}}',
  refused: 'Bị từ chối: {{rows}} dòng',
  soon: 'ít phút',
  mend: 'Xử lý: {{who}}',
  banner: {
    dead: 'Mất nguồn {{title}} từ {{time}} ({{age}}). Số liệu cuối cùng được giữ nguyên và đánh dấu.',
    stale: 'Nguồn {{title}} quá hạn cập nhật: số liệu mới nhất lúc {{time}} ({{age}}).',
    clock: {
      ahead:
        'Đồng hồ máy chủ nguồn {{titles}} nhanh hơn máy này {{age}}: giờ và tuổi số liệu của nguồn này không so được.',
      behind:
        'Đồng hồ máy chủ nguồn {{titles}} chậm hơn máy này {{age}}: giờ và tuổi số liệu của nguồn này không so được.',
    },
    neverSeen: 'Chưa nhận được số liệu từ nguồn {{title}}.',
    many: '{{count}} nguồn dữ liệu quá hạn hoặc bị mất: {{titles}}.',
  },
  error: {
    offline: 'Mất kết nối với máy chủ nguồn.',
    timeout: 'Máy chủ nguồn không trả lời trong thời gian cho phép.',
    http: 'Máy chủ nguồn báo lỗi {{status}}.',
    unauthorised: 'Máy chủ nguồn từ chối quyền truy cập.',
    rateLimited: 'Máy chủ nguồn yêu cầu giảm tần suất hỏi; hệ thống sẽ hỏi lại sau {{retry}}.',
    notFound: 'Máy chủ nguồn không có dữ liệu được yêu cầu.',
    unexpectedContent: 'Máy chủ nguồn trả về loại nội dung không đúng chuẩn.',
    malformed: 'Nội dung từ nguồn không đọc được.',
    noHistory: 'Nguồn này không lưu số liệu lịch sử.',
    cancelled: 'Yêu cầu đã được hủy.',
    interrupted: 'Bộ thu nhận dữ liệu trên máy này bị ngắt; hệ thống đang khởi động lại.',
    unconnected: 'Chưa khai báo nguồn cho luồng dữ liệu này.',
    misconfigured: 'Nguồn được cấu hình sai.',
    internal: 'Lỗi trong bộ thu nhận dữ liệu.',
  },
  mender: {
    network: 'quản trị mạng',
    source: 'đơn vị vận hành nguồn dữ liệu',
    access: 'quản trị viên cấp lại quyền truy cập',
    config: 'quản trị viên sửa cấu hình',
    itself: 'hệ thống tự thử lại',
    vendor: 'bộ phận hỗ trợ hệ thống',
  },
};
