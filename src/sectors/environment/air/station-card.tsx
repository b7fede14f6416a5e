// What QĐ 1459/QĐ-TCMT (Table 3) wants published of a station: colour, place, every parameter, the deciding one, advice, method, source.
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatDateTime, formatNumber, formatQuantity } from '#i18n/format.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { bandOf } from './rules/aqi-bands.ts';
import { AqiChip } from './aqi-chip.tsx';
import { POLLUTANT_TITLES } from './air-metrics.ts';
import { POLLUTANTS, type Pollutant } from './rules/vn-aqi.ts';
import '../panel.css';

const TEXT = {
  parameter: { vi: 'Thông số', en: 'Parameter' },
  concentration: { vi: 'Nồng độ dùng để tính', en: 'Concentration used' },
  subIndex: { vi: 'AQI thông số', en: 'Sub-index' },
  decides: { vi: 'quyết định', en: 'decides' },
  position: { vi: 'Tọa độ', en: 'Position' },
  hour: { vi: 'Giờ kết thúc', en: 'Hour ending' },
  lastDay: { vi: 'VN_AQI ngày hôm trước', en: 'VN_AQI of the last day' },
  noIndex: {
    vi: 'Không có VN_AQI: thiếu cả PM10 và PM2,5, hoặc thiếu 2 trong 3 giờ gần nhất.',
    en: 'No VN_AQI: PM10 and PM2.5 are both missing, or two of the last three hours are.',
  },
  method: {
    vi: 'Cách tính: VN_AQI giờ là AQI thông số lớn nhất. PM10 và PM2,5 dùng Nowcast của 12 giờ gần nhất, cần ít nhất 2 trong 3 giờ mới nhất; SO₂, CO, NO₂, O₃ dùng trung bình 1 giờ. Bắt buộc có PM10 hoặc PM2,5. Khi thiếu giờ, trọng số Nowcast được chuẩn hóa.',
    en: 'Method: the hourly VN_AQI is the greatest sub-index. PM10 and PM2.5 use the Nowcast of the last 12 hours, at least 2 of the newest 3; SO₂, CO, NO₂, O₃ use 1-hour means. PM10 or PM2.5 is required. Where hours are missing the Nowcast weights are normalised.',
  },
  source: {
    vi: 'Căn cứ: QĐ 1459/QĐ-TCMT ngày 12/11/2019. Nguồn số liệu:',
    en: 'Basis: Decision 1459/QĐ-TCMT of 12/11/2019. Data from:',
  },
  unknownSource: { vi: 'chưa rõ', en: 'not stated' },
} satisfies Record<string, LocalizedText>;

/** The column whose concentration the sub-index is computed from. */
const CONCENTRATION: Readonly<Record<Pollutant, string>> = {
  pm25: 'pm25Nowcast',
  pm10: 'pm10Nowcast',
  no2: 'no2',
  o3: 'o3',
  so2: 'so2',
  co: 'co',
};

/** The publication card of one station. */
export function StationCard({ table, row, language }: { table: Table; row: number; language: Language }) {
  const index = numberAt(table, 'aqi', row);
  const band = bandOf(index);
  const [lon, lat] = [0, 1].map((axis) => table.geometry.anchors[row * 2 + axis] ?? Number.NaN);
  return (
    <section>
      <h3 className="panel-heading">
        <AqiChip index={index} language={language} />{' '}
        {isolateText(shortenText(localizedTextAt(table, 'name', row, language)))}
        {band && ` · ${band.title[language]}`}
      </h3>
      <p className="measures__advice">{band ? band.advice[language] : TEXT.noIndex[language]}</p>
      <ParameterTable table={table} row={row} language={language} />
      <p className="panel-note">
        {TEXT.lastDay[language]}: {formatNumber(numberAt(table, 'aqiLastDay', row), 0, language)} ·{' '}
        {TEXT.hour[language]}: {formatDateTime(table.observedAtMs[row] ?? Number.NaN, language)} ·{' '}
        {TEXT.position[language]}: {formatNumber(lat ?? Number.NaN, 4, language)};{' '}
        {formatNumber(lon ?? Number.NaN, 4, language)}
      </p>
      <p className="panel-note">{TEXT.method[language]}</p>
      <p className="panel-note">
        {TEXT.source[language]}{' '}
        {shortenText(textAt(table, 'dataProvider', row)) || TEXT.unknownSource[language]}.
      </p>
    </section>
  );
}

function ParameterTable({ table, row, language }: { table: Table; row: number; language: Language }) {
  const dominant = textAt(table, 'dominantPollutant', row);
  return (
    <table className="panel-table">
      <thead>
        <tr>
          {[TEXT.parameter, TEXT.concentration, TEXT.subIndex].map((title) => (
            <th key={title.en} scope="col">
              {title[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {POLLUTANTS.map((pollutant) => (
          <tr key={pollutant}>
            <th scope="row">
              {POLLUTANT_TITLES[pollutant][language]}
              {pollutant === dominant && ` (${TEXT.decides[language]})`}
            </th>
            <td>
              {formatQuantity(
                numberAt(table, CONCENTRATION[pollutant], row),
                pollutant === 'co' ? 0 : 1,
                'ug/m3',
                language,
              )}
            </td>
            <td>{formatNumber(numberAt(table, `${pollutant}Index`, row), 0, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
