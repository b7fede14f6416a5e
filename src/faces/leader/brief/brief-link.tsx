// The way from the leader's face to its brief; apart from the brief, whose code is fetched when it is opened.
import { useText } from '#i18n/i18n.ts';
import { faceHref } from '#session/face-href.ts';
import { useSession } from '#session/session-store.ts';
import './brief-link.css';

/** A link that carries the session: instant, vintage, watch-list. */
export function BriefLink() {
  const { t } = useText();
  const href = useSession(() => faceHref('brief'));
  return (
    <a className="brief-link" href={href}>
      {t('faces.brief.title')}
    </a>
  );
}
