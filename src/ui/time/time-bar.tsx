// The time bar: live, or any moment of the last 48 hours by slider, by step and by playing.
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { formatShortDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { timeTicks } from './time-ticks.ts';
import { usePlayback } from './use-playback.ts';
import './time.css';

/** Slider steps; the span is cut to them, so that ticks do not creep each second. */
const SLIDER_STEP_MS = 10 * 60_000;

/** `presentMs` is the present, not the time on show; `asOfMs` null is live. */
export interface TimeBarProps {
  presentMs: number;
  asOfMs: number | null;
  onChange: (asOfMs: number | null) => void;
  hours?: number;
}

/** Slider, steps, play, and the way back to live. */
export function TimeBar({ presentMs, asOfMs, onChange, hours = 48 }: TimeBarProps) {
  const { t, language } = useText();
  const endMs = Math.floor(presentMs / SLIDER_STEP_MS) * SLIDER_STEP_MS;
  const startMs = endMs - hours * HOUR_MS;
  const shownMs = asOfMs ?? endMs;
  const moveTo = (ms: number) => onChange(ms >= endMs ? null : Math.max(startMs, ms));
  const { isPlaying, toggle } = usePlayback(asOfMs, endMs, onChange);
  const state =
    asOfMs === null ? t('time.live') : t('time.replay', { time: formatShortDateTime(asOfMs, language) });
  return (
    <section className="time-bar" aria-label={t('time.title')} data-live={asOfMs === null}>
      <p className="time-bar__state" role="status">
        {state}
        {asOfMs !== null && <span className="visually-hidden">. {t('time.replayNote')}</span>}
      </p>
      <div className="time-bar__buttons">
        <IconButton icon="step-back" label={t('time.stepBack')} onPress={() => moveTo(shownMs - HOUR_MS)} />
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          label={t(isPlaying ? 'time.pause' : 'time.play')}
          disabled={asOfMs === null}
          onPress={toggle}
        />
        <IconButton
          icon="step-forward"
          label={t('time.stepForward')}
          disabled={asOfMs === null}
          onPress={() => moveTo(shownMs + HOUR_MS)}
        />
      </div>
      <TimeScale {...{ startMs, endMs, shownMs, state }} onMove={moveTo} />
      <button
        type="button"
        className="time-bar__live"
        aria-pressed={asOfMs === null}
        onClick={() => onChange(null)}
      >
        {asOfMs === null ? t('time.live') : t('time.goLive')}
      </button>
    </section>
  );
}

interface TimeScaleProps {
  startMs: number;
  endMs: number;
  shownMs: number;
  /** The time shown in words, for screen readers. */
  state: string;
  onMove: (ms: number) => void;
}

function TimeScale({ startMs, endMs, shownMs, state, onMove }: TimeScaleProps) {
  const { t, language } = useText();
  return (
    <div className="time-bar__scale">
      <input
        type="range"
        className="time-bar__slider"
        aria-label={t('time.slider')}
        aria-valuetext={state}
        min={startMs}
        max={endMs}
        step={SLIDER_STEP_MS}
        value={shownMs}
        onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
      <div className="time-bar__ticks" aria-hidden="true">
        {timeTicks(startMs, endMs, language).map(({ share, label, isDay }) => (
          <span
            key={share}
            className="time-bar__tick"
            data-day={isDay}
            data-labelled={label !== ''}
            style={{ insetInlineStart: `${share * 100}%` }}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
