// Saving figures from the leader's face: the file that a press brings is what stands on the screen, with last year beside it.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { ExportButtons } from '#ui/export/export-buttons.tsx';
import { FiguresExport } from '../../../src/faces/leader/sectors/figures-export.tsx';
import { answerPast, installStatedSector, LATE_SHARE, report, showReports } from './stated-sector.ts';

const saved: { name: string; blob: Blob }[] = [];

beforeAll(() => {
  installStatedSector();
  let blob = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob });
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  saved.length = 0;
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

describe('FiguresExport', { timeout: 15_000 }, () => {
  it('saves a CSV under a dated name, with the figure, its target and the same month of last year', async () => {
    showReports([report('26506', 12, 400), report('26526', 30, 600)]);
    answerPast(Array.from({ length: 37 }, (_, month) => month + 1));
    render(<FiguresExport title="Hồ sơ" kpis={[LATE_SHARE]} asksPast />, { wrapper: LiveProvider });
    fireEvent.click(screen.getByRole('button', { name: 'Tải CSV: Hồ sơ' }));
    await screen.findByText('Đã ghi tệp CSV.', {}, { timeout: 10_000 });
    expect(saved[0]?.name).toBe('ho-so-2026-11-22-0900.csv');
    const text = await saved[0]!.blob.text();
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), { header: true });
    expect(data[0]).toMatchObject({
      'Mã chỉ tiêu': LATE_SHARE.id,
      'Giá trị': '4.2',
      'Đơn vị tính': '%',
      Kỳ: 'T10/2026',
      'Giá trị kỳ trọn gần nhất': '37',
      'Cùng kỳ năm trước': '25',
      'Mã nguồn': 'broker',
      'Tính chất số liệu': 'Mô phỏng',
    });
  });

  it('asks nobody where too many would be asked', async () => {
    showReports([report('26506', 12, 400)]);
    render(<FiguresExport title="Mọi chỉ tiêu" kpis={[LATE_SHARE]} asksPast={false} />, {
      wrapper: LiveProvider,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Tải XLSX: Mọi chỉ tiêu' }));
    await screen.findByText('Đã ghi tệp XLSX.', {}, { timeout: 10_000 });
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect(saved[0]?.name).toMatch(/^moi-chi-tieu-.*\.xlsx$/);
    expect(saved[0]?.blob.size).toBeGreaterThan(1000);
  });
});

describe('ExportButtons', () => {
  it('says that a file could not be written, and tries again when told to', async () => {
    const reported = vi.fn<(thrown: unknown) => void>();
    vi.stubGlobal('reportError', reported);
    let isBroken = true;
    const table = () => {
      if (isBroken) throw new Error('no table');
      return { title: 'Bảng', columns: [], rows: [], notes: [] };
    };
    render(<ExportButtons name="Bảng" table={table} />);
    fireEvent.click(screen.getByRole('button', { name: 'Tải CSV: Bảng' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Không ghi được tệp CSV. Hãy thử lại.');
    expect(reported).toHaveBeenCalledOnce();
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Tải CSV: Bảng' }));
    await screen.findByText('Đã ghi tệp CSV.');
    expect(saved.length).toBe(1);
  });

  it('sends whoever has too many rows for a sheet to the other format', async () => {
    const table = () =>
      Promise.reject(Object.assign(new Error('a sheet holds less'), { name: 'TooManyRows' }));
    render(<ExportButtons name="Bảng" table={table} />);
    fireEvent.click(screen.getByRole('button', { name: 'Tải XLSX: Bảng' }));
    expect((await screen.findByRole('alert')).textContent).toContain('hãy tải CSV');
  });
});
