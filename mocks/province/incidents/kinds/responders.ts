// Who answers incidents, and who reports them.

/** Units that answer. */
export const RESPONDERS = {
  police: { vi: 'Phòng Cảnh sát giao thông', en: 'Traffic Police' },
  fire: { vi: 'Phòng Cảnh sát PCCC và CNCH', en: 'Fire and Rescue Police' },
  emergency: { vi: 'Trung tâm Cấp cứu 115', en: 'Emergency Centre 115' },
  ward: { vi: 'UBND cấp xã sở tại', en: 'Commune People’s Committee' },
  power: { vi: 'Công ty Điện lực Bà Rịa – Vũng Tàu', en: 'Power Company' },
  port: { vi: 'Cảng vụ Hàng hải Vũng Tàu', en: 'Maritime Administration of Vũng Tàu' },
  coast: { vi: 'Bộ đội Biên phòng', en: 'Border Guard' },
  beach: { vi: 'Đội cứu hộ bãi tắm', en: 'Beach Lifeguards' },
  nature: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
  utility: { vi: 'Công ty Cấp nước', en: 'Water Supply Company' },
  civil: { vi: 'Ban Chỉ huy Phòng thủ dân sự', en: 'Civil Defence Command' },
  forest: { vi: 'Hạt Kiểm lâm', en: 'Forest Rangers' },
  drainage: {
    vi: 'Công ty Thoát nước và Phát triển đô thị',
    en: 'Drainage and Urban Development Company',
  },
} as const;

/** Where a report comes from. */
export const REPORTERS = {
  hotline: { vi: 'Đường dây nóng', en: 'Hotline' },
  camera: { vi: 'Camera giao thông', en: 'Traffic camera' },
  citizen: { vi: 'Phản ánh của người dân', en: 'Citizen report' },
  sensor: { vi: 'Thiết bị quan trắc', en: 'Sensor' },
} as const;
