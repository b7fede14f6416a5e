// The frame of the inspector: what the object is, how old and how good its data are, and where they come from.
import type { ReactNode } from 'react';
import type { Quality } from '#kernel/quality.ts';
import { formatAge, formatDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { FactList } from '#ui/frame/fact-list.tsx';
import { QualityMark } from '#ui/mark/quality-mark.tsx';
import './inspector.css';

/** The head of an object; instants in epoch ms. Attributes, chart and raw record come as children. */
export interface InspectorShellProps {
  title: string;
  kind: string;
  entityId: string;
  quality: Quality;
  observedAtMs: number;
  receivedAtMs: number;
  nowMs: number;
  /** How the map comes to the object's place, where objects move by themselves. */
  place?: 'moving' | 'held' | 'reported' | null;
  /** Name of the feed and of its source. */
  source: string;
  onClose: () => void;
  onShowOnMap?: () => void;
  children: ReactNode;
}

/** The inspector of one object. */
export function InspectorShell(props: InspectorShellProps) {
  const { kind, entityId, quality, observedAtMs, receivedAtMs, nowMs, source } = props;
  const { t, language } = useText();
  const title = shortenText(props.title);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('inspector.observedAt'), formatDateTime(observedAtMs, language)],
    [t('inspector.age'), formatAge(nowMs - observedAtMs, language)],
    ...(props.place ? [[t('inspector.place'), t(`inspector.places.${props.place}`)] as const] : []),
    [t('inspector.quality'), <QualityMark key="quality" quality={quality} always />],
    [t('inspector.receivedAt'), formatDateTime(receivedAtMs, language)],
    [t('inspector.source'), source],
    [t('inspector.id'), <code key="id">{entityId}</code>],
  ];
  return (
    <article className="inspector" aria-label={`${t('inspector.title')}: ${title}`} data-quality={quality}>
      <header className="inspector__head">
        <div>
          <p className="inspector__kind">{kind}</p>
          <h3 className="inspector__title">{title}</h3>
        </div>
        {props.onShowOnMap && (
          <IconButton icon="locate" label={t('inspector.showOnMap')} onPress={props.onShowOnMap} />
        )}
        <IconButton icon="close" label={t('inspector.close')} onPress={props.onClose} />
      </header>
      <FactList className="inspector__facts" facts={facts} />
      {props.children}
    </article>
  );
}
