// What goes on and what is lost between the stages of a process: pure.

/** One stage by the number that reached it; NaN is missing. `lossLabel` names what became of those who did not go on. */
export interface FunnelStage {
  key: string;
  label: string;
  count: number;
  lossLabel?: string | undefined;
}

/** A stage with its step to the next; shares 0 … 1, NaN where either count is missing or there is no next stage. */
export interface FunnelStep {
  stage: FunnelStage;
  /** Length of its bar against the largest count. */
  length: number;
  /** Share of the first stage that got here. */
  ofFirst: number;
  /** Share that goes on to the next stage; above 1 where more arrive than left (counted at different times). */
  conversion: number;
  /** How many do not go on; negative where more arrive. */
  lost: number;
  /** The step that loses the largest share: where a process is to be mended. */
  isWorst: boolean;
}

/** The steps in order. */
export function funnelSteps(stages: readonly FunnelStage[]): FunnelStep[] {
  const largest = Math.max(0, ...stages.map(({ count }) => count).filter(Number.isFinite));
  const first = stages[0]?.count ?? Number.NaN;
  const conversions = stages.map(({ count }, index) => {
    const next = stages[index + 1]?.count ?? Number.NaN;
    return count > 0 ? next / count : Number.NaN;
  });
  const worst = Math.min(...conversions.filter(Number.isFinite));
  return stages.map((stage, index) => {
    const conversion = conversions[index] ?? Number.NaN;
    return {
      stage,
      length: largest > 0 ? stage.count / largest : Number.NaN,
      ofFirst: first > 0 ? stage.count / first : Number.NaN,
      conversion,
      lost: stage.count - (stages[index + 1]?.count ?? Number.NaN),
      isWorst: conversion === worst && conversion < 1,
    };
  });
}
