// The sheets: head, what needs attention, figures, courses, sources. Always on light paper, whatever the theme around it.
import { useEffect } from 'react';
import { formatDate, formatDateTime, formatTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { getDeployment } from '#session/deployment.ts';
import { BriefAttention } from './brief-attention.tsx';
import { BriefChanges } from './brief-changes.tsx';
import { isWhole, type Brief } from '../brief-data.ts';
import { describeLoading } from '../describe-loading.ts';
import { BriefCharts } from './brief-charts.tsx';
import { BriefSources } from './brief-sources.tsx';
import { BriefTable } from './brief-table.tsx';

declare const __HAI_DANG_BUILD__: string;

const TEXT = {
  at: { vi: 'Số liệu lúc {{time}}, {{date}} (giờ Việt Nam)', en: 'As of {{time}}, {{date}} (Vietnam time)' },
  replay: { vi: 'Xem lại: số liệu của một thời điểm đã qua', en: 'Replay: figures of a past instant' },
  made: {
    vi: 'Lập tự động bởi {{product}} {{build}}; hệ thống không ghi nhận người in.',
    en: 'Made by {{product}} {{build}}; who prints it is not recorded.',
  },
  incomplete: {
    vi: 'Chưa đủ số liệu khi lập, còn thiếu: {{what}}.',
    en: 'Incomplete when taken, still missing: {{what}}.',
  },
  foot: { vi: '{{title}} · {{place}} · {{at}}', en: '{{title}} · {{place}} · {{at}}' },
} satisfies Record<string, LocalizedText>;

/** The paper. */
export function BriefPaper({ brief }: { brief: Brief }) {
  useSheetFoot(brief);
  return (
    <article className="brief" data-theme="light" data-whole={isWhole(brief)}>
      <BriefHead brief={brief} />
      <BriefAttention brief={brief} />
      <BriefChanges brief={brief} />
      <BriefTable brief={brief} />
      <BriefCharts charts={brief.charts} />
      <BriefSources brief={brief} />
    </article>
  );
}

function BriefHead({ brief: { takenMs, isReplay, loading } }: { brief: Brief }) {
  const text = useText();
  const { t, pick, language } = text;
  const { title, simulated, story } = getDeployment();
  return (
    <header className="brief-head">
      <p className="brief-place">{pick(title)}</p>
      <h1>{t('faces.brief.title')}</h1>
      <p className="brief-at">
        {pick(TEXT.at, { time: formatTime(takenMs), date: formatDate(takenMs, language) })}
        {isReplay && ` · ${pick(TEXT.replay)}`}
      </p>
      {simulated && (
        <p className="brief-simulated">
          <strong>{t('words.simulated')}</strong>
          {story && ` · ${pick(story)}`} · {t('page.simulatedNote')}
        </p>
      )}
      {!isWhole({ loading }) && (
        <p className="brief-simulated">{pick(TEXT.incomplete, { what: describeLoading(loading, text) })}</p>
      )}
      <p className="brief-made">
        {pick(TEXT.made, { product: t('page.product'), build: __HAI_DANG_BUILD__ })}
      </p>
    </header>
  );
}

/** Every sheet says whose it is and of when, since sheets come apart; margin boxes take the words from a property of the root. */
function useSheetFoot({ takenMs }: Brief): void {
  const { t, pick, language } = useText();
  const { title, simulated } = getDeployment();
  const name = simulated ? `${t('faces.brief.title')} (${t('words.simulated')})` : t('faces.brief.title');
  const foot = pick(TEXT.foot, { title: name, place: pick(title), at: formatDateTime(takenMs, language) });
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--brief-foot', JSON.stringify(foot));
    return () => void style.removeProperty('--brief-foot');
  }, [foot]);
}
