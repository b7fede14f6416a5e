// “Why this number”: definition, formula with its actual inputs, rows counted and left out, as-of, source, target, references.
import type { ReactNode } from 'react';
import { formatAge, formatDateTime, formatNumber, formatQuantity } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiReading } from '#live/kpis.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { FactList, type Fact } from '../frame/fact-list.tsx';
import { ErrorState } from '../frame/panel-state.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { describeRollup } from './describe-rollup.ts';

const TEXT = {
  definition: { vi: 'Định nghĩa', en: 'Definition' },
  formula: { vi: 'Công thức', en: 'Formula' },
  conditions: { vi: 'Chỉ tính dòng', en: 'Only rows' },
  inputs: { vi: 'Số liệu vào', en: 'Inputs' },
  rows: { vi: 'Số dòng', en: 'Rows' },
  counted: { vi: '{{used}}/{{total}} dòng được tính', en: '{{used}} of {{total}} rows count' },
  missing: { vi: '{{count}} không có số liệu', en: '{{count}} missing' },
  suspect: { vi: '{{count}} nghi ngờ', en: '{{count}} suspect' },
  stale: { vi: '{{count}} quá hạn cập nhật', en: '{{count}} stale' },
  incomplete: { vi: '{{count}} thiếu đầu vào', en: '{{count}} lack an input' },
  weight: { vi: 'Trọng số đã báo cáo', en: 'Weight reported' },
  origin: { vi: 'Nguồn gốc', en: 'Origin' },
  reported: { vi: 'Đơn vị báo cáo theo kỳ', en: 'Stated by agencies for a period' },
  computed: { vi: 'Hệ thống tính từ từng dòng', en: 'Computed here from the rows' },
  asOf: { vi: 'Thời điểm số liệu', en: 'As of' },
  oldest: { vi: 'Số liệu cũ nhất được tính', en: 'Oldest row counted' },
  changed: { vi: 'Thay đổi gần nhất', en: 'Last change' },
  changedFrom: { vi: '{{at}}, trước đó {{value}}', en: '{{at}}, before it {{value}}' },
  source: { vi: 'Nguồn', en: 'Source' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  due: { vi: 'đến {{date}}', en: 'by {{date}}' },
  reference: { vi: 'Số liệu tham chiếu', en: 'Published figure' },
} satisfies Record<string, LocalizedText>;

/** The facts behind a reading; loads what the sector says of the figure when first shown. */
export function WhyThisNumber({ reading, className }: { reading: KpiReading; className: string }) {
  const text = useText();
  const { kpi } = reading;
  const feed = getInstalled().feeds.get(kpi.feed);
  const { kpis, metrics, status, retry } = useAbouts([kpi.feed], 'now');
  if (status === 'failed') return <ErrorState error={undefined} onRetry={retry} />;
  if (status === 'pending' || !feed) return <Skeleton lines={6} />;
  const metricOf = (column: string) => metrics.get(`${kpi.feed}.${column}`);
  const about = kpis.get(kpi.id);
  return (
    <FactList
      className={className}
      facts={[
        ...(about ? [[text.pick(TEXT.definition), text.pick(about.definition)] as const] : []),
        ...formulaFacts(reading, feed, metricOf, text),
        ...timeFacts(reading, feed, text),
        ...groundFacts(reading, about, text),
      ]}
    />
  );
}

function formulaFacts(
  { kpi, sample }: KpiReading,
  feed: FeedSpec,
  metricOf: (column: string) => MetricSpec | undefined,
  { pick, language }: Text,
): Fact[] {
  const rollup = feed.rollups.find((one) => one.kpi === kpi.id);
  if (!sample || !rollup) return [];
  const words = describeRollup(rollup, sample, kpi.digits, metricOf, language);
  const number = (count: number) => formatNumber(count, 0, language);
  const reasons = (['missing', 'suspect', 'stale', 'incomplete'] as const)
    .filter((reason) => sample.leftOut[reason] > 0)
    .map((reason) => pick(TEXT[reason], { count: number(sample.leftOut[reason]) }));
  const counted = pick(TEXT.counted, { used: number(sample.rowsUsed), total: number(sample.rowsTotal) });
  const isWeighed = Math.abs(sample.reportingShare - sample.rowsUsed / sample.rowsTotal) > 0.005;
  return [
    [pick(TEXT.formula), words.formula],
    ...(words.conditions === '' ? [] : [[pick(TEXT.conditions), words.conditions] as const]),
    [pick(TEXT.inputs), words.inputs],
    [pick(TEXT.rows), [counted, ...reasons].join(' · ')],
    ...(isWeighed
      ? [[pick(TEXT.weight), formatQuantity(sample.reportingShare * 100, 0, '%', language)] as const]
      : []),
  ];
}

function timeFacts(reading: KpiReading, feed: FeedSpec, { pick, language }: Text): Fact[] {
  const { kpi, sample, asOfMs, ageMs, change } = reading;
  const isReported = feed.lifetime === 'report';
  const age = formatAge(ageMs, language);
  // A stated figure belongs to the period that ends at its time.
  const asOf =
    isReported && kpi.period
      ? formatPeriod(asOfMs - 1, kpi.period, language)
      : formatDateTime(asOfMs, language);
  const facts: Fact[] = [
    [pick(TEXT.origin), pick(isReported ? TEXT.reported : TEXT.computed)],
    [pick(TEXT.asOf), `${asOf} (${age})`],
  ];
  if (sample && sample.oldestMs < sample.asOfMs)
    facts.push([pick(TEXT.oldest), formatDateTime(sample.oldestMs, language)]);
  if (change) {
    const before = formatQuantity(change.previousValue, kpi.digits, kpi.unit, language);
    const at = formatDateTime(change.atMs, language);
    facts.push([pick(TEXT.changed), pick(TEXT.changedFrom, { at, value: before })]);
  }
  facts.push([pick(TEXT.source), `${pick(feed.title)} · ${feed.source} · ${feed.entityType}`]);
  return facts;
}

function groundFacts({ kpi }: KpiReading, about: KpiAbout | undefined, { pick, language }: Text): Fact[] {
  const facts: Fact[] = [];
  if (about?.source) facts.push([pick(TEXT.basis), pick(about.source)]);
  if (kpi.target) {
    const { basis, document, due } = about?.target ?? {};
    const parts = [
      formatQuantity(kpi.target.value, kpi.digits, kpi.unit, language),
      basis && pick(basis),
      document && pick(document),
      due && pick(TEXT.due, { date: due.split('-').toReversed().join('/') }),
    ];
    facts.push([pick(TEXT.target), parts.filter(Boolean).join(' · ')]);
  }
  for (const reference of about?.references ?? []) {
    const value = formatQuantity(reference.value, kpi.digits, kpi.unit, language);
    const line: ReactNode = (
      <>
        {value} · {pick(reference.period)} · {pick(reference.basis)} · <cite>{reference.source}</cite>
      </>
    );
    facts.push([`${pick(TEXT.reference)} ${pick(reference.period)}`, line]);
  }
  return facts;
}
