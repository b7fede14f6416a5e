// What the digital workforce says of itself. No figure of the province is published: there is nothing to compare with.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { defineAbout, type KpiAbout } from '#kernel/sector/sector-about.ts';
import { metrics } from './metric-words.ts';

const DESIGN_TARGET = {
  basis: {
    vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
    en: 'Design target; the province has published none',
  },
};
const NATIONAL: LocalizedText = {
  vi: 'Tên chỉ tiêu theo nhóm “Nhân lực số” của Bộ chỉ số chuyển đổi số (DTI); cách tính là của chương trình',
  en: 'Named after the group “digital workforce” of the digital transformation index (DTI); the formula is this program’s',
};
const AGREEMENT: LocalizedText = {
  vi: 'Nội dung thực tập sinh viên trong thỏa thuận hợp tác ngày 12/7/2018; số liệu mô phỏng',
  en: 'Internships of the cooperation agreement of 12 July 2018; figures are simulated',
};

const said = (vi: string, en: string, source = NATIONAL): KpiAbout => ({ definition: { vi, en }, source });

/** The lazy half of the sector. */
export const about = defineAbout({
  metrics,
  kpis: {
    'digital-workforce.trained-share': {
      ...said(
        'Số cán bộ, công chức, viên chức đã qua bồi dưỡng kỹ năng số, chia tổng số cán bộ, công chức, viên chức của đơn vị.',
        'Officials who have been trained in digital skills over all officials of the units.',
      ),
      target: DESIGN_TARGET,
    },
    'digital-workforce.certified-share': said(
      'Số cán bộ, công chức, viên chức đạt bài kiểm tra chuẩn kỹ năng số, chia tổng số của đơn vị.',
      'Officials who have passed the test of digital skills over all officials of the units.',
    ),
    'digital-workforce.agencies-staffed-share': {
      ...said(
        'Số cơ quan có ít nhất một cán bộ chuyên trách công nghệ thông tin, chia tổng số cơ quan của tỉnh và của các xã, phường, đặc khu.',
        'Agencies with one full-time IT officer at least over all agencies of the province and its units.',
      ),
      target: DESIGN_TARGET,
    },
    'digital-workforce.it-officers': said(
      'Số cán bộ chuyên trách công nghệ thông tin của các cơ quan vào cuối tháng.',
      'Full-time IT officers of all agencies at the end of the month.',
    ),
    'digital-workforce.security-experts': said(
      'Số cán bộ có chứng chỉ chuyên gia an toàn thông tin còn hiệu lực vào cuối tháng.',
      'Officers who hold a valid certificate in information security at the end of the month.',
    ),
    'digital-workforce.community-teams': said(
      'Số tổ công nghệ số cộng đồng đã thành lập ở thôn, ấp, khu phố vào cuối tháng.',
      'Community digital teams founded in hamlets and quarters, at the end of the month.',
    ),
    'digital-workforce.team-members': said(
      'Số thành viên của các tổ công nghệ số cộng đồng vào cuối tháng.',
      'Members of the community digital teams at the end of the month.',
    ),
    'digital-workforce.people-guided': said(
      'Số lượt người dân được các tổ công nghệ số cộng đồng hướng dẫn trong tháng.',
      'People whom the community digital teams guided in the month.',
    ),
    'digital-workforce.mooc-learners': said(
      'Số lượt bắt đầu khóa học trực tuyến mở về kỹ năng số trong tháng.',
      'Open online courses on digital skills that were begun in the month.',
    ),
    'digital-workforce.workers-per-1000': said(
      'Số lao động làm nghề công nghệ thông tin, điện tử, viễn thông và nội dung số trên 1.000 người của lực lượng lao động.',
      'Workers in IT, electronics, telecommunications and digital content for 1,000 of the labour force.',
    ),
    'digital-workforce.it-students': said(
      'Số sinh viên ngành công nghệ thông tin đang theo học trong năm.',
      'IT students enrolled in the year.',
    ),
    'digital-workforce.it-graduates': said(
      'Số sinh viên ngành công nghệ thông tin tốt nghiệp trong năm.',
      'IT students who graduated in the year.',
    ),
    'digital-workforce.interns-filled-share': {
      ...said(
        'Số chỗ thực tập đã có sinh viên, chia số chỗ đã đưa ra, ở các học kỳ đã bắt đầu còn lưu trong danh sách (ba năm).',
        'Internship places with an intern over places offered, of the begun semesters that the register keeps (three years).',
        AGREEMENT,
      ),
      target: DESIGN_TARGET,
    },
    'digital-workforce.interns-now': said(
      'Số sinh viên đang thực tập trong học kỳ này.',
      'Interns at work in the present semester.',
      AGREEMENT,
    ),
    'digital-workforce.seats-free': said(
      'Số chỗ chưa có người đăng ký ở các lớp đang nhận đăng ký.',
      'Seats that nobody has booked in courses open for booking.',
      { vi: 'Danh sách lớp đào tạo, tập huấn; số liệu mô phỏng', en: 'Register of courses; simulated' },
    ),
  },
});
