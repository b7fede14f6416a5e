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

/** Width that a screen must hold to be a wall; a smaller one is somebody's desk, and gets the same picture smaller. */
const LEAST_COLUMNS_REM = 40;
/** Below this text is not read on any screen, a phone's included. */
const LEAST_ROOT_PX = 16;

/** The face at `/wall`. */
export function WallFace() {
  const rootPx = useWallScale();
  return (
    <FaceFrame face="wall" theme="dark">
      <div className="wall">
        <WallKpis />
        <div className="wall__map">
          <MapStage interactive={false} padding={{ top: 0, right: 0, bottom: 1.75 * rootPx, left: 0 }} />
        </div>
        <WallEvents />
        <WallHealth />
      </div>
    </FaceFrame>
  );
}

/** Sets the root font size from viewing distance and pixel pitch while the wall is shown. */
function useWallScale(): number {
  const { viewingDistanceM, pixelPitchMm } = useMemo(() => readWallGeometry(), []);
  const [widthPx, setWidthPx] = useState(() => innerWidth);
  useEffect(() => {
    const onResize = () => setWidthPx(innerWidth);
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  const wallPx = Math.min(
    rootFontPx(viewingDistanceM, pixelPitchMm),
    Math.floor(widthPx / LEAST_COLUMNS_REM),
  );
  const rootPx = Math.max(LEAST_ROOT_PX, wallPx);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--root-size', `${rootPx}px`);
    return () => void style.removeProperty('--root-size');
  }, [rootPx]);
  return rootPx;
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
