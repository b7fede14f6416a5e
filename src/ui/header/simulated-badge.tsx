// The word that tells simulated from real, in the frame of every face.
import { useText } from '#i18n/i18n.ts';
import './header.css';

/** “Mô phỏng”, with the full sentence as its tooltip and for screen readers. */
export function SimulatedBadge() {
  const { t } = useText();
  return (
    <span className="simulated-badge" title={t('page.simulatedNote')}>
      {t('words.simulated')}
      <span className="visually-hidden">: {t('page.simulatedNote')}</span>
    </span>
  );
}
