// The one slim header of every face: product and place, the faces, what is simulated, language, theme, clock.
import { useContext, type ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import { ClockFace } from './clock-face.tsx';
import { HeaderSlot } from './header-slot.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SimulatedBadge } from './simulated-badge.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import './header.css';

/** The faces; the header offers those that are there for every day. */
export type FaceId = 'wall' | 'leader' | 'analyst' | 'connect' | 'brief';

const FACES: readonly Exclude<FaceId, 'connect' | 'brief'>[] = ['wall', 'leader', 'analyst'];

/** `place` is the deployment's title; `children` (feed health, vintage, search) stand before the switches. */
export interface HeaderBarProps {
  face: FaceId;
  place: string;
  simulated: boolean;
  nowMs: number;
  /** Query string that goes along to another face, with its question mark. */
  search?: string;
  children?: ReactNode;
}

/** The header; links are plain anchors, which the router takes over. */
export function HeaderBar({ face, place, simulated, nowMs, search = '', children }: HeaderBarProps) {
  const { t } = useText();
  const slot = useContext(HeaderSlot);
  return (
    <header className="header-bar" aria-label={t('page.header')}>
      <a className="header-bar__brand" href={`/${search}`} data-session="as-is">
        {t('page.product')}
      </a>
      <span className="header-bar__place" title={place}>
        {place}
      </span>
      <nav className="header-bar__faces" aria-label={t('faces.switch')}>
        {FACES.map((id) => (
          <a
            key={id}
            href={`/${id}${search}`}
            data-session="as-is"
            aria-current={id === face ? 'page' : undefined}
          >
            {t(`faces.${id}.title`)}
          </a>
        ))}
      </nav>
      {simulated && <SimulatedBadge />}
      {slot}
      <span className="header-bar__end">
        {children}
        <LanguageSwitch />
        <ThemeSwitch />
        <ClockFace nowMs={nowMs} />
      </span>
    </header>
  );
}
