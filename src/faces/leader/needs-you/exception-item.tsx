// One matter: its mark, its sentence, since when and whose, and the ways on: the figure's sheet, the place on the map, the sector.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { useSession } from '#session/session-store.ts';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { useSightHref } from './use-sight-href.ts';
import type { Sentence, SentencePart } from './words/sentence.ts';

const TEXT = {
  members: { vi: 'Xem từng việc', en: 'One by one' },
  onMap: { vi: 'Xem trên bản đồ', en: 'Show on the map' },
  inSector: { vi: 'Xem trong lĩnh vực', en: 'Show in its sector' },
} satisfies Record<string, LocalizedText>;

/** A list item. An event's sentence leads to the map, or to its sector where no map shows it; a figure's opens its sheet; that of a group its members. */
export function ExceptionItem({ sentence }: { sentence: Sentence }) {
  const { pick } = useText();
  const { key, severityCode, rule, also, meta, kpiId, map, members } = sentence;
  const href = useSightHref(map);
  const [isOpen, setOpen] = useState(false);
  const isGroup = members.length > 0;
  return (
    <li className="needs-you__item" data-rule={rule} data-key={key}>
      <SeverityMark severity={severityWord(severityCode)} />
      <div>
        {isGroup ? (
          <button
            type="button"
            className="needs-you__open"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Words parts={sentence.parts} />
          </button>
        ) : (
          <Lead sentence={sentence} href={href} />
        )}
        {also !== '' && <p className="needs-you__also">{also}</p>}
        <p className="needs-you__meta">
          {meta.join(' · ')}
          {(kpiId !== null || isGroup) && href !== null && (
            <>
              {' · '}
              <a href={href}>{pick(TEXT.onMap)}</a>
            </>
          )}
        </p>
        {isGroup && (
          <details
            className="needs-you__members"
            open={isOpen}
            onToggle={(event) => setOpen(event.currentTarget.open)}
          >
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

/** The sentence as a press; where it leads away from this face it says where to. */
function Lead({ sentence: { parts, kpiId, sectorId }, href }: { sentence: Sentence; href: string | null }) {
  const { pick } = useText();
  const openKpi = useSession((session) => session.openKpi);
  const openSector = useSession((session) => session.openSector);
  const words = <Words parts={parts} />;
  if (kpiId !== null)
    return (
      <button type="button" className="needs-you__open" onClick={() => openKpi(kpiId)}>
        {words}
      </button>
    );
  if (href !== null)
    return (
      <a href={href}>
        {words} <span className="needs-you__way">{pick(TEXT.onMap)}</span>
      </a>
    );
  if (sectorId === null) return <p>{words}</p>;
  return (
    <button type="button" className="needs-you__open" onClick={() => openSector(sectorId)}>
      {words} <span className="needs-you__way">{pick(TEXT.inSector)}</span>
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
