// Where the map comes from, and that its boundaries are illustrative: in full one press away, in short names where nobody can press.
import type { ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import { getDeployment } from '#session/deployment.ts';

/** The attribution of the pack: a list that opens, or one line of short names where nobody can press it. */
export function MapAttribution({ expandable }: { expandable: boolean }): ReactNode {
  const { t, pick } = useText();
  const { pack, basemapUrl } = getDeployment();
  const { official, note, attribution } = pack.manifest;
  const shortNames = attribution.map(({ short, text }) => short ?? text);
  if (basemapUrl) shortNames.push('© OpenStreetMap');
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
      ) : (
        <span className="map-sources">{shortNames.join(' · ')}</span>
      )}
    </div>
  );
}
