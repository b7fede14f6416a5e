// Event lists and their announcements.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewEvent } from '#live/new-events.ts';
import { ANNOUNCE_EVERY_MS, EventAnnouncer } from '#ui/events/event-announcer.tsx';
import { EventList } from '#ui/events/event-list.tsx';
import type { EventRow } from '#ui/events/event-rows.ts';
import { NOW_MS } from './build-table.ts';

afterEach(cleanup);

const event = (over: Partial<EventRow> = {}): EventRow => ({
  feed: 'incidents',
  id: 'i1',
  severity: 'high',
  severityCode: 3,
  title: 'Va chạm trên Quốc lộ 51',
  place: 'Phường Phú Mỹ',
  owner: 'Cảnh sát giao thông',
  startedMs: NOW_MS - 35 * 60_000,
  dueMs: Number.NaN,
  ...over,
});

describe('EventList', () => {
  it('shows severity in words, place, start, age and owner', () => {
    render(<EventList events={[event()]} nowMs={NOW_MS} />);
    const text = screen.getByRole('listitem').textContent ?? '';
    for (const part of [
      'Cao',
      'Va chạm trên Quốc lộ 51',
      'Phường Phú Mỹ',
      'từ 09:39 22/11',
      '35 phút',
      'Cảnh sát',
    ])
      expect(text).toContain(part);
  });

  it('tells due from overdue and fills what nobody said', () => {
    const events = [
      event({ id: 'a', dueMs: NOW_MS - 5 * 60_000 }),
      event({ id: 'b', dueMs: NOW_MS + 20 * 60_000, owner: '', place: '', title: '', startedMs: Number.NaN }),
    ];
    render(<EventList events={events} nowMs={NOW_MS} />);
    const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(first).toContain('Quá hạn 5 phút');
    expect(second).toContain('Còn 20 phút');
    for (const part of ['Chưa phân công', 'Chưa rõ địa điểm', 'Không có tiêu đề'])
      expect(second).toContain(part);
    expect(second).not.toContain('NaN');
  });

  it('marks new events by word, counts hidden ones, and hands over what is pressed', () => {
    const onSelect = vi.fn();
    const events = [event({ id: 'a' }), event({ id: 'b' }), event({ id: 'c' })];
    render(
      <EventList events={events} nowMs={NOW_MS} newIds={new Set(['a'])} limit={2} onSelect={onSelect} />,
    );
    expect(screen.getAllByText('Mới')).toHaveLength(1);
    expect(screen.getByText('Còn 1 sự kiện khác')).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button')[1]!);
    expect(onSelect).toHaveBeenCalledWith(events[1]);
  });

  it('says that nothing is open', () => {
    render(<EventList events={[]} nowMs={NOW_MS} />);
    expect(screen.getByText('Không có sự kiện nào đang mở.')).toBeTruthy();
  });
});

describe('EventAnnouncer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const arrival = (id: string, severity: number, arrivedAtMs: number): NewEvent => {
    return { feed: 'incidents', id, title: `Sự cố ${id}`, place: 'Bà Rịa', severity, arrivedAtMs };
  };
  const said = () => screen.getByRole('status').textContent;

  it('says the first at once and gathers a flood into one sentence later', () => {
    const first = arrival('1', 2, 100);
    const { rerender } = render(<EventAnnouncer events={[first]} />);
    expect(said()).toBe('Sự kiện mới, mức Trung bình: Sự cố 1, Bà Rịa.');
    const flood = [arrival('4', 2, 400), arrival('3', 4, 300), arrival('2', 1, 200), first];
    rerender(<EventAnnouncer events={flood} />);
    expect(said()).toContain('Sự cố 1');
    act(() => vi.advanceTimersByTime(ANNOUNCE_EVERY_MS));
    expect(said()).toBe('3 sự kiện mới, mức cao nhất Nghiêm trọng: Sự cố 3.');
    act(() => vi.advanceTimersByTime(ANNOUNCE_EVERY_MS * 3));
    expect(said()).toContain('3 sự kiện mới');
  });
});
