// The wall: map, figures, open incidents, feed health and clock, sized so that the smallest text is read from the last row.
import { useEffect, useMemo, useState } from 'react';
import { MapStage } from '#map/map-stage.tsx';
import { getDeployment } from '#session/deployment.ts';
import { rootFontPx } from '#theme/wall-scale.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { WallEvents } from './wall-events.tsx';
import { WallHealth } from './wall-health.tsx';
import { WallKpis } from './wall-kpis.tsx';
import './wall.css';

/** Lines of text that a screen must hold to be a wall; a smaller one is somebody's desk or pocket. */
const LEAST_COLUMNS_REM = 24;

/** The face at `/wall`. */
export function WallFace() {
  useWallScale();
  return (
    <FaceFrame face="wall" theme="dark">
      <div className="wall">
        <WallKpis />
        <div className="wall__map">
          <MapStage interactive={false} />
        </div>
        <WallEvents />
        <WallHealth />
      </div>
    </FaceFrame>
  );
}

/** Sets the root font size from viewing distance and pixel pitch while the wall is shown. */
function useWallScale(): void {
  const { viewingDistanceM, pixelPitchMm } = useMemo(readWallGeometry, []);
  const [widthPx, setWidthPx] = useState(() => innerWidth);
  useEffect(() => {
    const onResize = () => setWidthPx(innerWidth);
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  useEffect(() => {
    const { style } = document.documentElement;
    const sizePx = Math.min(
      rootFontPx(viewingDistanceM, pixelPitchMm),
      Math.floor(widthPx / LEAST_COLUMNS_REM),
    );
    style.setProperty('--root-size', `${Math.max(14, sizePx)}px`);
    return () => void style.removeProperty('--root-size');
  }, [viewingDistanceM, pixelPitchMm, widthPx]);
}

/** The configuration's geometry, or the address's own (`wall=8x1.5`: metres × millimetres) for a wall that differs. */
function readWallGeometry() {
  const [distance = Number.NaN, pitch = Number.NaN] = (new URLSearchParams(location.search).get('wall') ?? '')
    .split('x')
    .map(Number);
  const { wall } = getDeployment();
  const isUsable = distance >= 0.3 && distance <= 50 && pitch >= 0.05 && pitch <= 20;
  return isUsable ? { viewingDistanceM: distance, pixelPitchMm: pitch } : wall;
}
