// What needs a decision, on paper: what a group consists of, what the offices see to, and how much there was no room for.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { currentText } from '#i18n/i18n.ts';
import { BriefAttention } from '../../../src/faces/leader/brief/paper/brief-attention.tsx';
import type { Brief } from '../../../src/faces/leader/brief/brief-data.ts';
import { describeLoading } from '../../../src/faces/leader/brief/describe-loading.ts';
import type { Sentence } from '../../../src/faces/leader/needs-you/words/sentence.ts';

afterEach(cleanup);

const told = (sentence: string, members: readonly Sentence[] = []) =>
  ({ key: sentence, severityCode: 3, sentence, members }) as Sentence;
const count = (number: number, name: string) =>
  Array.from({ length: number }, (_, index) => told(`${name} ${index + 1}`));
const show = (exceptions: readonly Sentence[], offices: readonly Sentence[], value = 1) => {
  const groups = [{ sector: null, figures: [{ reading: { value } }] }];
  render(<BriefAttention brief={{ exceptions, offices, groups } as unknown as Brief} />);
};
const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent);

describe('BriefAttention', () => {
  it('bears the name that the list has on screen, and takes a group apart', () => {
    show([told('6 việc', count(6, 'việc'))], []);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Việc cần chỉ đạo');
    expect(lines().slice(1)).toEqual(['việc 1', 'việc 2', 'việc 3', 'việc 4']);
    expect(screen.getByText('Còn 2 việc khác trên màn hình Lãnh đạo.')).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('tells on a calm day what the offices see to, as far as there is room', () => {
    show([], count(7, 'sở'));
    expect(screen.getByText('Không có việc nào cần chỉ đạo lúc này.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Cơ quan chuyên môn đang xử lý');
    expect(lines()).toHaveLength(5);
    expect(screen.getByText('Còn 2 việc khác trên màn hình Lãnh đạo.')).toBeTruthy();
  });
});

describe('BriefAttention without a single number', () => {
  it('does not call it calm', () => {
    show([], [], Number.NaN);
    expect(screen.getByText(/^Chưa biết có việc nào cần chỉ đạo hay không/)).toBeTruthy();
    expect(screen.queryByText('Không có việc nào cần chỉ đạo lúc này.')).toBeNull();
  });
});

describe('describeLoading', () => {
  const title = (name: string) => ({ vi: name, en: name });
  const loading = (...names: string[]) => ({
    figures: names.length,
    titles: names.map(title),
    feeds: 0,
    dayBefore: false,
  });

  it('names a few figures and counts many', () => {
    expect(describeLoading(loading('GRDP', 'Thu ngân sách'), currentText())).toBe(
      '2 chỉ tiêu (GRDP; Thu ngân sách)',
    );
    expect(describeLoading(loading('a', 'b', 'c', 'd'), currentText())).toBe('4 chỉ tiêu');
    expect(describeLoading(loading(), currentText())).toBe('');
  });
});
