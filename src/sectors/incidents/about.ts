// What the incidents sector says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { metrics } from './metrics.ts';

const DESIGN_TARGET = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};

const REGISTER = {
  vi: 'Sổ sự cố của trung tâm (Smart Data Models, Alert); ngưỡng là ngưỡng thiết kế',
  en: 'The centre’s incident register (Smart Data Models, Alert); thresholds are design values',
};

/** The lazy half of incidents. */
export const about = defineAbout({
  metrics,
  kpis: {
    'incidents.open': {
      definition: {
        vi: 'Số sự cố mới, đã xác nhận hoặc đang xử lý tại hiện trường, chưa xử lý xong.',
        en: 'Incidents that are new, acknowledged or attended to on scene and not yet resolved.',
      },
      source: REGISTER,
    },
    'incidents.critical-open': {
      definition: {
        vi: 'Số sự cố đang mở có mức độ nghiêm trọng.',
        en: 'Open incidents of critical severity.',
      },
      target: { basis: DESIGN_TARGET },
      source: REGISTER,
    },
    'incidents.on-time-share': {
      definition: {
        vi: 'Số sự cố tiếp nhận trong 24 giờ qua có đơn vị đến đúng hạn, chia số sự cố đã có đơn vị đến hoặc đã quá hạn.',
        en: 'Incidents of the last 24 hours answered by their due time over those answered or past due.',
      },
      target: { basis: DESIGN_TARGET },
      source: REGISTER,
    },
    'incidents.median-response-min': {
      definition: {
        vi: 'Trung vị số phút từ lúc tiếp nhận đến khi đơn vị đầu tiên có mặt, các sự cố trong 24 giờ qua.',
        en: 'Median minutes from report to the first unit’s arrival, incidents of the last 24 hours.',
      },
      target: { basis: DESIGN_TARGET },
      source: REGISTER,
    },
    'incidents.today': {
      definition: {
        vi: 'Số sự cố tiếp nhận từ 0 giờ hôm nay, theo giờ Việt Nam, kể cả đã đóng.',
        en: 'Incidents reported since local midnight, closed ones included.',
      },
      source: REGISTER,
    },
    'incidents.unanswered-overdue': {
      definition: {
        vi: 'Số sự cố đang mở đã quá hạn có mặt mà chưa đơn vị nào đến.',
        en: 'Open incidents past their response deadline that no unit has reached.',
      },
      target: { basis: DESIGN_TARGET },
      source: REGISTER,
    },
    'incidents.median-resolution-min': {
      definition: {
        vi: 'Trung vị số phút từ lúc tiếp nhận đến khi xử lý xong, các sự cố xử lý xong trong 24 giờ qua.',
        en: 'Median minutes from report to the end of the work, incidents resolved within the last 24 hours.',
      },
      source: REGISTER,
    },
    'incidents.roads-blocked': {
      definition: {
        vi: 'Số sự cố đang mở làm mất ít nhất một phần làn đường.',
        en: 'Open incidents that take at least part of a road’s lanes.',
      },
      source: REGISTER,
    },
    'incidents.injured': {
      definition: {
        vi: 'Tổng số người bị thương trong các sự cố tiếp nhận trong 24 giờ qua.',
        en: 'People injured in the incidents reported within the last 24 hours.',
      },
      source: REGISTER,
    },
  },
});
