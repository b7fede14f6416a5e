// A roll-up in words: the formula with the names of its columns, the rows it counts, and the very numbers that went in. Pure.
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import type { Predicate, RollupMethod, RollupSpec } from '#kernel/table/rollup.ts';

/** What the sheet says of how a figure came about; `conditions` is '' where every row counts. */
export interface RollupWords {
  formula: string;
  conditions: string;
  /** “12.345 ÷ 12.600 = 98,0 %”. */
  inputs: string;
}

const TEXT = {
  rows: { vi: 'số dòng', en: 'number of rows' },
  rowsUsed: { vi: 'số dòng được tính', en: 'rows that count' },
  freshRows: { vi: 'số dòng còn trong hạn cập nhật', en: 'rows within their cadence' },
  sum: { vi: 'tổng', en: 'sum of' },
  mean: { vi: 'trung bình', en: 'mean of' },
  weighted: { vi: 'theo trọng số', en: 'weighted by' },
  min: { vi: 'nhỏ nhất của', en: 'smallest of' },
  max: { vi: 'lớn nhất của', en: 'largest of' },
  median: { vi: 'trung vị của', en: 'median of' },
  percentile: { vi: 'bách phân vị {p} của', en: '{p}th percentile of' },
  rowsWith: { vi: 'số dòng có', en: 'rows with' },
  has: { vi: 'có', en: 'has' },
  oneOf: { vi: 'thuộc', en: 'is one of' },
  and: { vi: '; ', en: '; ' },
} satisfies Record<string, LocalizedText>;

const OPERATORS: Readonly<Record<string, string>> = { '==': '=', '!=': '≠', '<=': '≤', '>=': '≥' };

/** Describes how `sample` was folded; `metricOf` names the columns of the feed, unnamed ones show their own name. */
export function describeRollup(
  { method, where = [] }: RollupSpec,
  sample: KpiSample,
  digits: number,
  metricOf: (column: string) => MetricSpec | undefined,
  language: Language,
): RollupWords {
  const words = new Words(metricOf, language);
  return {
    formula: capitalize(words.formula(method), language),
    conditions: capitalize(words.conditions(where), language),
    inputs: words.inputs(method, sample, digits),
  };
}

class Words {
  private readonly metricOf: (column: string) => MetricSpec | undefined;
  private readonly language: Language;

  constructor(metricOf: (column: string) => MetricSpec | undefined, language: Language) {
    this.metricOf = metricOf;
    this.language = language;
  }

  formula(method: RollupMethod): string {
    const { language } = this;
    const say = (key: keyof typeof TEXT) => TEXT[key][language];
    switch (method.kind) {
      case 'countWhere':
        return say('rows');
      case 'shareFresh':
        return `${say('freshRows')} ÷ ${say('rowsUsed')}`;
      case 'shareWhere':
        return `${say('rowsWith')} ${this.conditions(method.matching)} ÷ ${say('rowsUsed')}`;
      case 'ratioOfSums':
        return `${say('sum')} ${this.name(method.numerator)} ÷ ${say('sum')} ${this.name(method.denominator)}`;
      case 'weightedMean':
        return `${say('mean')} ${this.name(method.column)} ${say('weighted')} ${this.name(method.weight)}`;
      case 'percentile': {
        const lead =
          method.percentile === 50
            ? say('median')
            : say('percentile').replace('{p}', formatNumber(method.percentile, 0, language));
        return `${lead} ${this.name(method.column)}`;
      }
      default:
        return `${say(method.kind)} ${this.name(method.column)}`;
    }
  }

  conditions(predicates: readonly Predicate[]): string {
    return predicates.map((predicate) => this.condition(predicate)).join(TEXT.and[this.language]);
  }

  inputs(method: RollupMethod, { value, unit, terms }: KpiSample, digits: number): string {
    const { language } = this;
    const result = formatQuantity(value, digits, unit, language);
    const number = (term: number) => formatNumber(term, Number.isInteger(term) ? 0 : 2, language);
    const isDivided = ['ratioOfSums', 'weightedMean', 'mean', 'shareWhere', 'shareFresh'].includes(
      method.kind,
    );
    return isDivided ? `${number(terms.sum)} ÷ ${number(terms.divisor)} = ${result}` : result;
  }

  private condition({ column, op, value }: Predicate): string {
    const title = this.name(column);
    if (op === 'present') return `${TEXT.has[this.language]} ${title}`;
    const values: readonly (number | string | undefined)[] = Array.isArray(value) ? value : [value];
    const written = values.map((one) => this.word(column, one)).join(', ');
    return op === 'in'
      ? `${title} ${TEXT.oneOf[this.language]} ${written}`
      : `${title} ${OPERATORS[op] ?? op} ${written}`;
  }

  private word(column: string, value: number | string | undefined): string {
    const metric = this.metricOf(column);
    const word = metric?.words?.[String(value)];
    if (word) return `“${word[this.language]}”`;
    if (typeof value !== 'number') return `“${value ?? ''}”`;
    const digits = Number.isInteger(value) ? 0 : (metric?.digits ?? 2);
    return metric?.unit
      ? formatQuantity(value, digits, metric.unit, this.language)
      : formatNumber(value, digits, this.language);
  }

  private name(column: string): string {
    return `“${this.metricOf(column)?.title[this.language] ?? column}”`;
  }
}

function capitalize(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
