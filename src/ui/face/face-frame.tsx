// The frame of every face: header, banner of troubled sources, announcements, and the face's own ground as the main region.
import { useEffect, type ReactNode } from 'react';
import { formatAge, formatNumber, formatShortDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { connectedFeeds, countFeeds, type FeedHealth } from '#live/feed-health.ts';
import { liveRuntime } from '#live/ingest/live-runtime.ts';
import { clockCorrectionMs } from '#live/ingest/machine-clock.ts';
import { useNewEvents } from '#live/new-events.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { useNow } from '#live/use-now.ts';
import { getDeployment } from '#session/deployment.ts';
import { useInstalled } from '#session/installed.ts';
import { useSession, type Theme } from '#session/session-store.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { EventAnnouncer } from '#ui/events/event-announcer.tsx';
import { HeaderBar, type FaceId } from '#ui/header/header-bar.tsx';
import { sortByUrgency } from '#ui/health/sort-by-urgency.ts';
import { HealthMark } from '#ui/health/health-mark.tsx';
import { SourceBanner } from '#ui/health/source-banner.tsx';
import './face-frame.css';

/** `theme` is the ground this face prefers; `tools` stand in the header before the switches. `hasHeading`: the face writes its own `h1`. */
export interface FaceFrameProps {
  face: FaceId;
  theme: Theme;
  tools?: ReactNode;
  hasHeading?: boolean;
  children: ReactNode;
}

/** The frame. */
export function FaceFrame({ face, theme, tools, hasHeading = false, children }: FaceFrameProps) {
  const { t, pick } = useText();
  const preferTheme = useSession((session) => session.preferTheme);
  useEffect(() => preferTheme(theme), [preferTheme, theme]);
  return (
    <div className="face" data-face={face}>
      <a className="face__skip" href="#content">
        {t('page.skipToContent')}
      </a>
      <FaceHead face={face} tools={tools} place={pick(getDeployment().title)} />
      <main id="content" className="face__ground" tabIndex={-1}>
        {!hasHeading && <h1 className="visually-hidden">{t(`faces.${face}.title`)}</h1>}
        {children}
      </main>
    </div>
  );
}

/** Everything above the ground that changes by the second, so that the ground need not render with it. */
function FaceHead({ face, tools, place }: { face: FaceId; tools: ReactNode; place: string }) {
  const { pick } = useText();
  const nowMs = useNow();
  const feeds = useFeedHealth();
  const { simulated, story } = getDeployment();
  return (
    <>
      <HeaderBar face={face} place={place} simulated={simulated} nowMs={nowMs} search={location.search}>
        {story && <span className="face__story">{pick(story)}</span>}
        {tools}
        <FeedSummary feeds={feeds} />
      </HeaderBar>
      <Notices hasTimeBar={face === 'analyst'} />
      <SourceBanner feeds={feeds} nowMs={nowMs} />
      <EventAnnouncer events={useNewEvents()} />
    </>
  );
}

/**
 * What this machine itself lacks: the network, the right time, or the worker that takes data in; and that the past is on show, where no
 * time bar says it. Read anew with each second's render.
 */
function Notices({ hasTimeBar }: { hasTimeBar: boolean }) {
  const { t, language } = useText();
  useNow();
  // The simulated province answers inside the browser: without a network nothing grows old.
  const isOffline = !navigator.onLine && !getDeployment().simulated;
  const isLost = liveRuntime().client.isLost();
  const correctionMs = clockCorrectionMs();
  return (
    <div className="face__notices" role="status">
      {isOffline && <p>{t('page.offline')}</p>}
      {correctionMs !== 0 && (
        <p>{t('page.machineClock', { age: formatAge(Math.abs(correctionMs), language) })}</p>
      )}
      {isLost && <p>{t('page.worker.restarting')}</p>}
      {!hasTimeBar && <ReplayNotice />}
    </div>
  );
}

/** A wall or a page that was opened on an instant looks like a live one but for its clock. */
function ReplayNotice() {
  const { t, language } = useText();
  const asOfMs = useSession((session) => session.asOfMs);
  const setAsOf = useSession((session) => session.setAsOf);
  if (asOfMs === null) return null;
  return (
    <p className="face__replay">
      {t('time.replayNotice', { time: formatShortDateTime(asOfMs, language) })}{' '}
      <TextButton onPress={() => setAsOf(null)}>{t('time.goLive')}</TextButton>
    </p>
  );
}

/** “9/10 luồng dữ liệu trực tiếp”, with shape and word of the worst state where some are not, and how many rows were refused. */
function FeedSummary({ feeds: all }: { feeds: readonly FeedHealth[] }) {
  const { t, language } = useText();
  const feeds = connectedFeeds(all);
  const { live, total } = countFeeds(all);
  const { isWhole } = useInstalled();
  const isReplay = useSession(({ asOfMs }) => asOfMs !== null);
  const [worst] = sortByUrgency(feeds);
  const refused = feeds.reduce((sum, { refusedRows }) => sum + refusedRows, 0);
  return (
    <span className="face__health">
      {worst && worst.state !== 'live' && <HealthMark state={worst.state} />}
      {/* Feeds of sectors that are on their way cannot be counted yet. */}
      {isWhole ? t(isReplay ? 'health.summaryReplay' : 'health.summary', { live, total }) : t('page.loading')}
      {refused > 0 && <span>· {t('health.refused', { rows: formatNumber(refused, 0, language) })}</span>}
    </span>
  );
}
