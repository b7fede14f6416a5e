// The map in React: adopts the one map element, says in words when there is no map, and leaves everything else to the map room.
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import { MapAttribution } from './stage/map-attribution.tsx';
import { MapControls } from './stage/map-controls.tsx';
import { useMapStatus } from './view/map-status.ts';
import type { Padding } from './view/map-view.ts';
import { getProvinceMap } from './province-map.ts';
import './stage/map-stage.css';

/** `padding`: room that panels cover, CSS px. `interactive` false: nobody can move the map by hand (a wall). */
export interface MapStageProps {
  padding?: Padding;
  interactive?: boolean;
}

const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** The map stage. The element moves between faces and is never unmounted: a GPU context a route would soon run out. */
export function MapStage({ padding = NO_PADDING, interactive = true }: MapStageProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const { t } = useText();
  const { state } = useMapStatus();
  useEffect(() => {
    host.current?.append(getProvinceMap().view.element);
  }, []);
  const { top, right, bottom, left } = padding;
  useEffect(() => {
    getProvinceMap().view.setPadding({ top, right, bottom, left });
  }, [top, right, bottom, left]);
  useEffect(() => {
    getProvinceMap().view.setInteractive(interactive);
  }, [interactive]);
  const label = t('map.label');
  useEffect(() => {
    getProvinceMap().view.setLabel(label);
  }, [label]);
  const insets = { '--map-right': `${right}px`, '--map-bottom': `${bottom}px`, '--map-left': `${left}px` };
  return (
    <section
      className="map-stage"
      data-interactive={interactive}
      aria-label={label}
      style={insets as React.CSSProperties}
    >
      <div ref={host} className="map-host" />
      {state === 'unavailable' ? <MapUnavailable /> : null}
      {state === 'lost' ? (
        <p className="map-notice" role="status">
          {t('map.contextLost')}
        </p>
      ) : null}
      {interactive && state !== 'unavailable' ? <MapControls /> : null}
      {state === 'unavailable' ? null : <MapAttribution expandable={interactive} />}
    </section>
  );
}

function MapUnavailable(): ReactNode {
  const { t } = useText();
  const { detail } = useMapStatus();
  return (
    <div className="map-unavailable" role="alert">
      <h2>{t('map.unavailable')}</h2>
      <p>{t('map.unavailableBody')}</p>
      <p>{t('map.tableInstead')}</p>
      {detail ? <code>{detail}</code> : null}
    </div>
  );
}
