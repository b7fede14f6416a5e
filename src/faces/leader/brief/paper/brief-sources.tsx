// What the numbers stand on: sources with the age of their last answer, what reports only in part, and what has no number and why.
import { formatAge, formatShortDateTime } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { connectedFeeds, type FeedHealth } from '#live/feed-health.ts';
import { describeFeedError } from '#ui/health/feed-error-text.ts';
import { HealthMark } from '#ui/health/health-mark.tsx';
import { sortByUrgency } from '#ui/health/sort-by-urgency.ts';
import { hasLastYear, type Brief, type BriefFigure } from '../brief-data.ts';
import { whyMissing, writeShare } from './write-figure.ts';

const TEXT = {
  heading: { vi: 'Nguồn số liệu và tuổi của số liệu', en: 'Sources and how old their data are' },
  source: {
    vi: '{{source}} ({{connector}}): {{live}}/{{total}} luồng trực tiếp, trả lời {{time}} ({{age}} trước)',
    en: '{{source}} ({{connector}}): {{live}} of {{total}} feeds live, answered {{time}} ({{age}} before)',
  },
  never: {
    vi: '{{source}} ({{connector}}): chưa trả lời lần nào',
    en: '{{source}} ({{connector}}): has not answered yet',
  },
  newest: { vi: 'số liệu mới nhất {{time}} ({{age}})', en: 'newest datum {{time}} ({{age}})' },
  moreFeeds: { vi: 'và {{count}} luồng khác', en: 'and {{count}} more' },
  partly: { vi: 'Chưa đủ 100% đối tượng có số liệu: ', en: 'Fewer than all of the objects report: ' },
  missing: { vi: 'Chỉ tiêu không có số: ', en: 'Figures without a number: ' },
  noLastYear: { vi: 'Chưa lấy được cùng kỳ năm trước: ', en: 'Last year could not be had: ' },
  allKnown: {
    vi: 'Mọi chỉ tiêu trong báo cáo đều có số, với đủ 100% đối tượng có số liệu.',
    en: 'Every figure of this brief has a number, and all of its objects report.',
  },
} satisfies Record<string, LocalizedText>;

/** Feeds that share a trouble are named up to so many. */
const MOST_NAMED = 3;

/** The section. */
export function BriefSources({ brief }: { brief: Brief }) {
  const text = useText();
  const { pick } = text;
  const troubled = sortByUrgency(connectedFeeds(brief.feeds)).filter(({ state }) => state !== 'live');
  const troubles = Map.groupBy(
    troubled,
    ({ sourceId, state, error }) => `${sourceId} ${state} ${error?.kind}`,
  );
  const notes = figureNotes(brief, text);
  return (
    <section className="brief-section brief-sources">
      <h2>{pick(TEXT.heading)}</h2>
      <ul>
        {sourceLines(brief, text).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {troubled.length > 0 && (
        <ul>
          {[...troubles].map(([key, [feed, ...alike]]) => (
            <li key={key}>
              {feed && <HealthMark state={feed.state} />}{' '}
              {feed && describeTrouble(feed, alike, brief.takenMs, text)}
            </li>
          ))}
        </ul>
      )}
      {notes.length === 0 && <p>{pick(TEXT.allKnown)}</p>}
      {notes.map(([title, list]) => (
        <p key={title}>
          <strong>{title}</strong>
          {list}
        </p>
      ))}
    </section>
  );
}

/** One line a source. */
function sourceLines({ feeds, takenMs }: Brief, { pick, t, language }: Text): string[] {
  const connected = connectedFeeds(feeds);
  const bySource = Map.groupBy(connected, ({ sourceId }) => sourceId);
  const lines = [...bySource].map(([source, own]) => {
    const connector = own[0]?.connector ?? '';
    const answeredMs = Math.max(...own.map(({ lastSuccessMs }) => lastSuccessMs).filter(Number.isFinite));
    if (!Number.isFinite(answeredMs)) return pick(TEXT.never, { source, connector });
    return pick(TEXT.source, {
      source,
      connector,
      live: own.filter(({ state }) => state === 'live').length,
      total: own.length,
      time: formatShortDateTime(answeredMs, language),
      age: formatAge(takenMs - answeredMs, language),
    });
  });
  const left = feeds.length - connected.length;
  return left > 0 ? [...lines, t('health.unconnected', { count: left })] : lines;
}

/** What is wrong with a feed and those that share its trouble; the age of the newest datum where it is alone. */
function describeTrouble(
  feed: FeedHealth,
  alike: readonly FeedHealth[],
  takenMs: number,
  text: Text,
): string {
  const { pick, language } = text;
  const { watermarkMs, error, sourceId } = feed;
  const titles = [feed, ...alike].slice(0, MOST_NAMED).map(({ title }) => pick(title));
  const rest = alike.length + 1 - titles.length;
  const names =
    rest > 0 ? `${titles.join(', ')} ${pick(TEXT.moreFeeds, { count: rest })}` : titles.join(', ');
  const parts = [`${sourceId}: ${names}`];
  if (alike.length === 0 && Number.isFinite(watermarkMs)) {
    const age = formatAge(takenMs - watermarkMs, language);
    parts.push(pick(TEXT.newest, { time: formatShortDateTime(watermarkMs, language), age }));
  }
  if (error) {
    const { what, mender } = describeFeedError(error, text);
    parts.push(what.replace(/\.$/, ''), text.t('health.mend', { who: mender }));
  }
  return parts.join(' · ');
}

/** What is said of figures, as pairs of a lead and a list; each figure once a list. */
function figureNotes({ groups }: Brief, text: Text): [string, string][] {
  const figures = [
    ...new Map(
      groups.flatMap((group) => group.figures).map((figure) => [figure.reading.kpi.id, figure]),
    ).values(),
  ];
  const titleOf = ({ reading }: BriefFigure) => text.pick(reading.kpi.title);
  const partly = figures
    .filter(({ reading }) => reading.reportingShare < 1 && !Number.isNaN(reading.value))
    .sort((a, b) => a.reading.reportingShare - b.reading.reportingShare)
    .map((figure) => `${titleOf(figure)} ${writeShare(figure.reading.reportingShare, text)}`);
  const unknown = figures.filter(({ reading }) => Number.isNaN(reading.value));
  const missing = [...Map.groupBy(unknown, (figure) => whyMissing(figure, text))].map(
    ([reason, own]) => `${own.map(titleOf).join(', ')} (${reason})`,
  );
  const noLastYear = figures
    .filter(({ reading, past }) => hasLastYear(reading.kpi) && past.kind === 'failed')
    .map(titleOf);
  return (
    [
      [TEXT.missing, missing],
      [TEXT.partly, partly],
      [TEXT.noLastYear, noLastYear],
    ] as const
  ).flatMap(([title, list]): [string, string][] =>
    list.length === 0 ? [] : [[text.pick(title), `${list.join('; ')}.`]],
  );
}
