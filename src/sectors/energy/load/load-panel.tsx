// How much the province draws, and what its plants can give.
import type { PanelProps } from '#kernel/sector/sector.ts';
import { PlantTable } from '../plants/plant-table.tsx';
import { LoadCurve } from './load-curve.tsx';
import '../energy.css';

/** The load curve, then the plants. */
export default function LoadPanel({ language }: PanelProps) {
  return (
    <>
      <LoadCurve language={language} />
      <PlantTable language={language} />
    </>
  );
}
