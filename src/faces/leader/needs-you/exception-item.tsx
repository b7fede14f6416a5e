// One matter: its mark, its sentence, since when and whose, and the two ways on: the figure's sheet, the place on the map.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { faceHref } from '#session/face-href.ts';
import { useSession } from '#session/session-store.ts';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import type { MapSight, Sentence, SentencePart } from './words/sentence.ts';

const TEXT = {
  members: { vi: 'Xem từng việc', en: 'One by one' },
  onMap: { vi: 'Xem trên bản đồ', en: 'Show on the map' },
} satisfies Record<string, LocalizedText>;

/** A list item. An event's sentence leads to the map itself; a figure's opens its sheet, with the map beside it. */
export function ExceptionItem({ sentence }: { sentence: Sentence }) {
  const { pick } = useText();
  const { key, severityCode, rule, also, meta, kpiId, map, members } = sentence;
  const href = useMapHref(map);
  return (
    <li className="needs-you__item" data-rule={rule} data-key={key}>
      <SeverityMark severity={severityWord(severityCode)} />
      <div>
        <Lead sentence={sentence} href={href} />
        {also !== '' && <p className="needs-you__also">{also}</p>}
        <p className="needs-you__meta">
          {meta.join(' · ')}
          {kpiId !== null && href !== null && (
            <>
              {' · '}
              <a href={href}>{pick(TEXT.onMap)}</a>
            </>
          )}
        </p>
        {members.length > 0 && (
          <details className="needs-you__members">
            <summary>{pick(TEXT.members)}</summary>
            <ul className="needs-you__list">
              {members.map((member) => (
                <ExceptionItem key={member.key} sentence={member} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function Lead({ sentence: { parts, kpiId }, href }: { sentence: Sentence; href: string | null }) {
  const openKpi = useSession((session) => session.openKpi);
  const words = <Words parts={parts} />;
  if (kpiId === null) return href === null ? <p>{words}</p> : <a href={href}>{words}</a>;
  return (
    <button type="button" className="needs-you__open" onClick={() => openKpi(kpiId)}>
      {words}
    </button>
  );
}

function Words({ parts }: { parts: readonly SentencePart[] }) {
  return (
    <span className="needs-you__words">
      {parts.map(({ text, isStrong }, index) =>
        isStrong ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
      )}
    </span>
  );
}

/** Address of the analyst's map with the matter on it; what the person has set of other layers stays. */
function useMapHref(map: MapSight | null): string | null {
  const layers = useSession((session) => session.layerOverrides);
  if (!map) return null;
  const { selection } = map;
  return faceHref('analyst', {
    kpi: null,
    sector: null,
    layerOverrides: { ...layers, ...map.layers },
    ...(selection && { selection }),
  });
}
