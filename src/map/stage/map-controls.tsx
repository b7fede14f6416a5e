// The buttons on the map: zoom, and the views a person returns to. Dragging and wheel have these as their alternative.
import type { ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { getDeployment } from '#session/deployment.ts';
import { flyTo, flyToCountry, flyToProvince } from '../fly-to.ts';
import { getProvinceMap } from '../province-map.ts';

const COUNTRY: LocalizedText = { vi: 'Cả nước', en: 'Whole country' };

/** A vertical cluster; each button says in words what it does. */
export function MapControls(): ReactNode {
  const { t, pick } = useText();
  const { insets } = getDeployment().pack.manifest;
  return (
    <div className="map-controls" role="group" aria-label={t('map.label')}>
      <Control label={t('map.zoomIn')} path="M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z" press={() => zoomBy(1)} />
      <Control label={t('map.zoomOut')} path="M5 11h14v2H5z" press={() => zoomBy(-1)} />
      <Control label={t('map.home')} path="M12 3.500 3 11h2.500v9h5v-6h3v6h5v-9H21z" press={flyToProvince} />
      {insets.map(({ id, name, bounds }) => (
        <Control
          key={id}
          label={pick(name)}
          path="M12 4c4 0 6.500 2.500 7 5.500-3-1.500-5-1.200-6.200-.5L14.500 18H18c1.500 0 2.500.5 3 2H3c.5-1.500 1.500-2 3-2h6.500l-1.400-9C10 9 7.800 9.300 5.500 11.500 5 8 8 4 12 4z"
          press={() => flyTo(bounds)}
        />
      ))}
      <Control
        label={pick(COUNTRY)}
        path="M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z"
        press={flyToCountry}
      />
    </div>
  );
}

function Control({ label, path, press }: { label: string; path: string; press: () => void }): ReactNode {
  return (
    <button type="button" className="map-control" aria-label={label} title={label} onClick={press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} fill="currentColor" fillRule="evenodd" />
      </svg>
    </button>
  );
}

function zoomBy(step: number): void {
  getProvinceMap().view.zoomBy(step);
}
