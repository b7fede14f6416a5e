// Frames and controls: folding, faults that stay in their panel, choices by native radio buttons, the header's words.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import { sessionStore } from '#session/session-store.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { ErrorBoundary } from '#ui/frame/error-boundary.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { HeaderBar } from '#ui/header/header-bar.tsx';
import { NOW_MS } from './build-table.ts';

afterEach(() => {
  cleanup();
  setLanguage('vi');
});

describe('PanelFrame', () => {
  it('is a named region that folds and unfolds', () => {
    render(
      <PanelFrame title="Sự cố" note="5" foldable>
        <p>thân</p>
      </PanelFrame>,
    );
    expect(screen.getByRole('region', { name: 'Sự cố' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Thu gọn Sự cố' }));
    expect(screen.queryByText('thân')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Mở rộng Sự cố' }));
    expect(screen.getByText('thân')).toBeTruthy();
  });
});

describe('ErrorBoundary', () => {
  it('keeps a fault to itself, reports it, and can try again', () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onFault = vi.fn();
    let isBroken = true;
    const Part = () => {
      if (isBroken) throw new Error('broken part');
      return <p>lành</p>;
    };
    render(
      <>
        <ErrorBoundary title="Biểu đồ" onFault={onFault}>
          <Part />
        </ErrorBoundary>
        <p>phần khác</p>
      </>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Phần “Biểu đồ” gặp lỗi');
    expect(screen.getByText('phần khác')).toBeTruthy();
    expect(onFault).toHaveBeenCalledOnce();
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(screen.getByText('lành')).toBeTruthy();
    silence.mockRestore();
  });
});

describe('Segmented', () => {
  it('is a named group of radio buttons', () => {
    const onChange = vi.fn();
    const options = [
      { value: 'a', label: 'A', name: 'Thứ nhất' },
      { value: 'b', label: 'B' },
    ] as const;
    render(<Segmented label="Chọn" options={options} value="a" onChange={onChange} />);
    expect(screen.getByRole('group', { name: 'Chọn' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Thứ nhất' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('radio', { name: 'B' }));
    expect(onChange).toHaveBeenCalledWith('b');
  });
});

describe('HeaderBar', () => {
  it('names place, face, simulation and time, and keeps the query when faces change', () => {
    render(<HeaderBar face="wall" place="Bà Rịa – Vũng Tàu" simulated nowMs={NOW_MS} search="?lang=vi" />);
    expect(screen.getByText('Mô phỏng')).toBeTruthy();
    expect(screen.getByText('10:14:05')).toBeTruthy();
    expect(screen.getByText('Chủ Nhật, 22/11/2026')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Màn hình lớn' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Phân tích' }).getAttribute('href')).toBe('/analyst?lang=vi');
  });

  it('changes the session’s language and theme', () => {
    render(<HeaderBar face="wall" place="" simulated={false} nowMs={NOW_MS} />);
    expect(screen.queryByText('Mô phỏng')).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Nền sáng' }));
    expect(sessionStore.getState()).toMatchObject({ language: 'en', theme: 'light' });
  });
});
