// The one ECharts host: a canvas that follows its box, the theme and the language, and redraws when its turn comes.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useText } from '#i18n/i18n.ts';
import { useSession } from '#session/session-store.ts';
import { chartScheduler } from './chart-scheduler.ts';
import { labelFontPx, type ChartStyle } from './chart-style.ts';
import { init, type ECharts, type EChartsCoreOption } from './echarts-modules.ts';
import './charts.css';

/** `build` turns data into an option; it must be memoised on its data. `label` says what the chart shows. */
export interface ChartProps {
  label: string;
  build: (style: ChartStyle) => EChartsCoreOption;
  /** Height in rem. */
  heightRem?: number;
}

/** A chart as an image with a name; its numbers stand in the table beside it (series-table). */
export function Chart({ label, build, heightRem = 10 }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const { language } = useText();
  const theme = useSession((session) => session.theme);
  const areFontsReady = useSyncExternalStore(onFontsReady, () => document.fonts?.status !== 'loading');
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const instance = init(element, null, { renderer: 'canvas' });
    chart.current = instance;
    const observer = new ResizeObserver(() => chartScheduler.schedule(observer, () => instance.resize()));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chartScheduler.cancel(observer);
      chartScheduler.cancel(instance);
      instance.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const instance = chart.current;
    if (!instance) return;
    chartScheduler.schedule(instance, () => {
      instance.setOption(build({ theme, language, fontPx: labelFontPx() }), { notMerge: true });
    });
  }, [build, theme, language, areFontsReady]);
  return (
    <div
      ref={host}
      className="chart"
      role="img"
      aria-label={label}
      style={{ blockSize: `${heightRem}rem` }}
    />
  );
}

/** Canvas text is drawn with whatever font is there: redraw once the bundled fonts have come. */
function onFontsReady(listener: () => void): () => void {
  document.fonts?.addEventListener('loadingdone', listener);
  return () => document.fonts?.removeEventListener('loadingdone', listener);
}
