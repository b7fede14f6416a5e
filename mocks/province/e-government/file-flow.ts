// What becomes of files: taken up, solved before or after their deadline, rated; figures of a unit for any run of days.
import { workingDaysBack } from './office-rhythm.ts';
import type { FileCohort, FileCohorts } from './file-cohort.ts';

/** What a unit did in a run of local days: files received in it, and files solved in it whenever they came. */
export interface FileActivity {
  received: number;
  online: number;
  fullOnline: number;
  digitised: number;
  withFee: number;
  paidOnline: number;
  solved: number;
  solvedOnTime: number;
  rated: number;
  satisfied: number;
}

/** Files not yet solved at the end of a day. */
export interface FileBacklog {
  pending: number;
  /** Part of `pending`: past their deadline. */
  overdue: number;
}

/** How far the files submitted in a run of days have come by its end; each stage is part of the one before. */
export interface FileProgress {
  submitted: number;
  received: number;
  started: number;
  solved: number;
  onTime: number;
  rated: number;
}

/** Share of files whose deadline lies within so many working days: 0 (the same day) … 30. */
const DUE_ANCHORS: readonly (readonly [number, number])[] = [
  [0, 0.26],
  [1, 0.4],
  [3, 0.55],
  [5, 0.69],
  [10, 0.84],
  [15, 0.92],
  [20, 0.96],
  [30, 1],
];
const STARTED = [0.72, 0.95];
/** Files that are late are so by this many working days. */
const LATE_BY = 6;
const LONGEST_AGE = 30 + LATE_BY;

const DUE = Array.from({ length: LONGEST_AGE + 1 }, (_, age) => dueWithin(age));
/** Solved ahead of the deadline: what is due in ten days takes six. */
const DONE = DUE.map((_, age) => dueWithin(age * 1.6 + 0.8));

function dueWithin(age: number): number {
  const next = DUE_ANCHORS.findIndex(([days]) => days >= age);
  if (next === -1) return 1;
  const [toAge, to] = DUE_ANCHORS[next] ?? [30, 1];
  const [fromAge, from] = DUE_ANCHORS[next - 1] ?? [0, to];
  return toAge === fromAge ? to : from + ((to - from) * (age - fromAge)) / (toAge - fromAge);
}

const at = (table: readonly number[], age: number) =>
  age < 0 ? 0 : (table[Math.min(age, table.length - 1)] ?? 1);
const onTimeSolved = ({ received, late }: FileCohort, age: number) =>
  Math.round((received - late) * at(DONE, age));
const lateSolved = ({ late }: FileCohort, age: number) => Math.round(late * at(DUE, age - LATE_BY));

/** The files of the province by unit (its place in the list) and local day. */
export interface FileFlow {
  cohort: FileCohorts;
  activity(unitIndex: number, firstDay: number, lastDay: number): FileActivity;
  backlog(unitIndex: number, day: number): FileBacklog;
  progress(unitIndex: number, firstDay: number, lastDay: number): FileProgress;
}

/** Builds the flow; a run of days costs its working days and those that a file may take. */
export function createFileFlow(cohort: FileCohorts): FileFlow {
  return {
    cohort,
    activity: (unitIndex, firstDay, lastDay) => sumActivity(cohort, unitIndex, firstDay, lastDay),
    backlog(unitIndex, day) {
      const sum: FileBacklog = { pending: 0, overdue: 0 };
      const days = workingDaysBack(day);
      for (let age = 0; age <= LONGEST_AGE; age += 1) {
        const files = cohort(unitIndex, days[age] ?? day);
        const late = lateSolved(files, age);
        sum.pending += files.received - onTimeSolved(files, age) - late;
        sum.overdue += Math.round(files.late * at(DUE, age - 1)) - late;
      }
      return sum;
    },
    progress(unitIndex, firstDay, lastDay) {
      const sum: FileProgress = { submitted: 0, received: 0, started: 0, solved: 0, onTime: 0, rated: 0 };
      for (const [age, day] of workingDaysBack(lastDay).entries()) {
        if (day < firstDay) break;
        const files = cohort(unitIndex, day);
        const onTime = onTimeSolved(files, age);
        const solved = onTime + lateSolved(files, age);
        sum.submitted += files.submitted;
        sum.received += files.received;
        sum.started += Math.round(files.received * (STARTED[age] ?? 1));
        sum.solved += solved;
        sum.onTime += onTime;
        sum.rated += Math.min(onTime, Math.round(solved * files.ratedShare));
      }
      return sum;
    },
  };
}

/** What was received in the days, and the difference of all that was ever solved at their end and before their begin. */
function sumActivity(
  cohort: FileCohorts,
  unitIndex: number,
  firstDay: number,
  lastDay: number,
): FileActivity {
  const sum: FileActivity = {
    received: 0,
    online: 0,
    fullOnline: 0,
    digitised: 0,
    withFee: 0,
    paidOnline: 0,
    solved: 0,
    solvedOnTime: 0,
    rated: 0,
    satisfied: 0,
  };
  const days = workingDaysBack(lastDay);
  const inRun = days.filter((day) => day >= firstDay).length;
  for (let age = 0; age <= LONGEST_AGE + inRun; age += 1) {
    const files = cohort(unitIndex, days[age] ?? firstDay - 1);
    // Age at the end of the day before the run; negative where the files came in it.
    const before = age - inRun;
    const onTime = onTimeSolved(files, age) - onTimeSolved(files, before);
    const solved = onTime + lateSolved(files, age) - lateSolved(files, before);
    const rated = Math.round(solved * files.ratedShare);
    sum.solved += solved;
    sum.solvedOnTime += onTime;
    sum.rated += rated;
    sum.satisfied += Math.round(rated * files.satisfiedShare);
    if (before >= 0) continue;
    sum.received += files.received;
    sum.online += files.online;
    sum.fullOnline += files.fullOnline;
    sum.digitised += files.digitised;
    sum.withFee += files.withFee;
    sum.paidOnline += files.paidOnline;
  }
  return sum;
}
