// What needs a decision, under the name that it has on screen: each sentence, what a group consists of, and what the offices see to.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { quietWords } from '../../needs-you/words/quiet-words.ts';
import type { Brief } from '../brief-data.ts';

const TEXT = {
  more: {
    vi: 'Còn {{count}} việc khác trên màn hình Lãnh đạo.',
    en: '{{count}} more on the leader’s face.',
  },
  offices: { vi: 'Cơ quan chuyên môn đang xử lý', en: 'With the offices in charge' },
} satisfies Record<string, LocalizedText>;

/** Sentences that a brief has room for; the gravest come first. */
const MOST_SENTENCES = 10;
const MOST_MEMBERS = 4;
const MOST_OF_OFFICES = 5;

/** The section; on a calm day it says so. */
export function BriefAttention({ brief: { exceptions, offices, groups } }: { brief: Brief }) {
  const text = useText();
  const { t, pick } = text;
  const figures = groups.flatMap((group) => group.figures);
  const known = figures.filter(({ reading }) => !Number.isNaN(reading.value)).length;
  return (
    <section className="brief-section">
      <h2>{t('faces.leader.needsYou')}</h2>
      {exceptions.length === 0 && <p>{quietWords(known, text)}</p>}
      <Sentences sentences={exceptions} most={MOST_SENTENCES} />
      {offices.length > 0 && (
        <>
          <h3>{pick(TEXT.offices)}</h3>
          <Sentences sentences={offices} most={MOST_OF_OFFICES} />
        </>
      )}
    </section>
  );
}

function Sentences({ sentences, most }: { sentences: Brief['exceptions']; most: number }) {
  return (
    <>
      <ul className="brief-sentences">
        {sentences.slice(0, most).map(({ key, severityCode, sentence, members }) => (
          <li key={key}>
            <SeverityMark severity={severityWord(severityCode)} />
            <div>
              {sentence}
              {members.length > 0 && (
                <ul className="brief-members">
                  {members.slice(0, MOST_MEMBERS).map((member) => (
                    <li key={member.key}>{member.sentence}</li>
                  ))}
                </ul>
              )}
              <More count={members.length - MOST_MEMBERS} />
            </div>
          </li>
        ))}
      </ul>
      <More count={sentences.length - most} />
    </>
  );
}

function More({ count }: { count: number }) {
  const { pick } = useText();
  return count > 0 && <p>{pick(TEXT.more, { count })}</p>;
}
