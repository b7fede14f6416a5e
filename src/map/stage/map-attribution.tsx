// Where the map comes from, and that its boundaries are illustrative: always in words, sources one press away where room is short.
import type { ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import { getDeployment } from '#session/deployment.ts';

/** The attribution line of the pack; the list of sources opens only where somebody can press it. */
export function MapAttribution({ expandable }: { expandable: boolean }): ReactNode {
  const { t, pick } = useText();
  const { pack, basemapUrl } = getDeployment();
  const { official, note, attribution } = pack.manifest;
  return (
    <div className="map-attribution">
      {official ? null : (
        <strong className="map-illustrative" title={pick(note)}>
          {t('map.illustrative')}
        </strong>
      )}
      {expandable ? (
        <details>
          <summary>{t('map.attribution')}</summary>
          <ul>
            {attribution.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
            {basemapUrl ? <li>© OpenStreetMap (ODbL), Protomaps</li> : null}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
