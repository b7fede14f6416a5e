// The time bar.

/** Vietnamese texts. */
export const time = {
  title: 'Thời gian',
  live: 'Trực tiếp',
  replay: 'Xem lại {{time}}',
  goLive: 'Về trực tiếp',
  slider: 'Thời điểm hiển thị, 48 giờ gần nhất',
  stepBack: 'Lùi 1 giờ',
  stepForward: 'Tới 1 giờ',
  play: 'Phát',
  pause: 'Tạm dừng',
  replayNotice: 'Đang xem lại lúc {{time}}, không phải số liệu trực tiếp.',
  replayNote: 'Đang xem lại, không phải số liệu trực tiếp.',
};
