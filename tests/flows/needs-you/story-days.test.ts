// The days of the stories: what a leader reads first, in which order, each number held against the engine.
import { describe, expect, it } from 'vitest';
import { airEpisode } from '../../../mocks/stories/air-episode.ts';
import { holidayJam } from '../../../mocks/stories/holiday-jam.ts';
import { reservoirRelease } from '../../../mocks/stories/reservoir-release.ts';
import { tropicalStorm } from '../../../mocks/stories/tropical-storm.ts';
import type { Story } from '../../../mocks/province/story-contract.ts';
import { checkSentence, subjectOf } from './check-sentence.ts';
import { readMorning, type Morning } from './needs-you-rig.ts';

const PATIENCE_MS = 300_000;

async function readTrue(time: string, story: Story): Promise<Morning> {
  const morning = await readMorning(time, story);
  for (const told of [...morning.leaders, ...morning.offices]) await checkSentence(told, morning);
  return morning;
}

const subjects = ({ leaders }: Morning) => leaders.map(subjectOf);

describe('the storm', () => {
  it(
    'comes first while it makes landfall, then what it does to wind and water, then the sea',
    async () => {
      const morning = await readTrue('2026-10-25T20:00', tropicalStorm);
      expect(subjects(morning).slice(0, 6)).toEqual([
        'Bão đang đổ bộ',
        'environment.gust-max',
        'industry.treatment-load',
        'environment.stations-over-alarm',
        'environment.reservoirs-above-normal',
        'Gió mạnh trên biển, rủi ro thiên tai cấp 4',
      ]);
      expect(subjects(morning)).toContain(
        'Sạt lở đất – Đường tỉnh 44A (ven biển Long Hải – Phước Hải), Xã Phước Hải',
      );
      expect(subjects(morning)).toContain('warnings × 4');
      const [storm, gust] = morning.leaders;
      expect(storm?.sentence.sentence).toBe(
        'Bão đang đổ bộ, Vùng biển từ Vũng Tàu đến Bình Châu và quanh Côn Đảo; Phường Vũng Tàu và 29 nơi khác · từ 17:00 (3 giờ) · Đài Khí tượng Thủy văn (mô phỏng)',
      );
      expect(gust?.sentence.sentence).toMatch(
        /^Gió giật mạnh nhất tại Trạm khí tượng \S+ \S+ [\d,]+\u202fm\/s, vượt ngưỡng nghiêm trọng [\d,]+\u202fm\/s \(ngưỡng 24,4\u202fm\/s\) · từ khoảng \d\d:00 · ↓ đang giảm · Sở Nông nghiệp và Môi trường · /,
      );
      expect(gust?.sentence.map?.selection?.feed).toBe('weather-stations');
    },
    PATIENCE_MS,
  );

  it(
    'is told in English as well, without a Vietnamese word of ours',
    async () => {
      const { leaders } = await readMorning('2026-10-25T12:00', tropicalStorm, 'en');
      const [first] = leaders;
      expect(first?.sentence.sentence).toMatch(/^Landfall expected, .* · since 05:00 \(7 h\) · /);
      for (const { sentence } of leaders)
        expect(sentence.sentence).not.toMatch(/ngưỡng|vượt|chỉ tiêu|việc|từ \d|số liệu/);
    },
    PATIENCE_MS,
  );
});

describe('the release', () => {
  it(
    'names the full reservoirs first and the releases that were announced',
    async () => {
      const morning = await readTrue('2025-11-05T18:00', reservoirRelease);
      expect(subjects(morning)[0]).toBe('environment.reservoirs-above-normal');
      expect(subjects(morning)).toContain('warnings × 3');
      expect(morning.leaders[0]?.sentence.sentence).toMatch(
        /^Hồ trên mực nước dâng bình thường 12, vượt ngưỡng nghiêm trọng 4 \(ngưỡng 8\): Hồ Sông Ray, Hồ Đá Đen và 10 đối tượng khác · từ khoảng 14:00 · ↑ đang tăng · /,
      );
    },
    PATIENCE_MS,
  );

  it(
    'still stands first when the gates are open, and is known to last for a day and more',
    async () => {
      const morning = await readTrue('2025-11-10T14:00', reservoirRelease);
      expect(subjects(morning)).toEqual(['environment.reservoirs-above-normal', 'warnings × 2']);
      expect(morning.leaders[0]?.sentence.sentence).toContain('từ trước 14:00 09/11');
    },
    PATIENCE_MS,
  );
});

describe('the holiday', () => {
  it(
    'is jammed on its eve, and nothing else',
    async () => {
      const morning = await readTrue('2026-04-29T18:00', holidayJam);
      expect(subjects(morning)).toEqual(['transport.jammed-km']);
      expect(morning.leaders[0]?.sentence.also).toMatch(/^Kèm theo: Tốc độ so với thông thoáng 58%$/);
    },
    PATIENCE_MS,
  );

  it(
    'puts the critical calls of its last afternoon before the way home',
    async () => {
      const morning = await readTrue('2026-05-03T16:30', holidayJam);
      const found = subjects(morning);
      expect(morning.leaders.slice(0, 2).map(({ exception }) => exception.severityCode)).toEqual([4, 4]);
      expect(found.indexOf('transport.jammed-km')).toBeGreaterThan(1);
      expect(found).toContain('incidents × 5');
    },
    PATIENCE_MS,
  );
});

it(
  'leads with bad air: with what was measured over a day, then the official word',
  async () => {
    const morning = await readTrue('2026-02-05T21:00', airEpisode);
    expect(subjects(morning).slice(0, 2)).toEqual([
      'environment.hours-over-limit',
      'Chất lượng không khí xấu',
    ]);
  },
  PATIENCE_MS,
);
