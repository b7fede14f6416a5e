// Kinds, statuses and severities of security incidents in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** Words of the kinds. */
export const CATEGORY_WORDS: Words = {
  malware: { vi: 'Mã độc', en: 'Malware' },
  phishing: { vi: 'Lừa đảo', en: 'Phishing' },
  bruteForce: { vi: 'Dò mật khẩu', en: 'Password guessing' },
  exploit: { vi: 'Khai thác lỗ hổng', en: 'Exploitation' },
  ddos: { vi: 'Từ chối dịch vụ', en: 'Denial of service' },
  disruption: { vi: 'Gián đoạn dịch vụ', en: 'Service disruption' },
  dataLeak: { vi: 'Lộ lọt dữ liệu', en: 'Data leak' },
  defacement: { vi: 'Chèn nội dung', en: 'Defacement' },
};

/** Words of the statuses, in the order of an incident's life. */
export const STATUS_WORDS: Words = {
  detected: { vi: 'Mới phát hiện', en: 'Detected' },
  responding: { vi: 'Đang ứng phó', en: 'Responding' },
  resolved: { vi: 'Đã khắc phục', en: 'Repaired' },
};

/** Words of the severities 0 … 4. */
export const SEVERITY_WORDS: Words = {
  0: { vi: 'Thông tin', en: 'Informational' },
  1: { vi: 'Thấp', en: 'Low' },
  2: { vi: 'Trung bình', en: 'Medium' },
  3: { vi: 'Cao', en: 'High' },
  4: { vi: 'Nghiêm trọng', en: 'Critical' },
};
