import type { SittingOpened } from '../events.ts';
import type { Fold } from '../fold.ts';

/** An exam on record. */
export interface Exam {
  readonly sitting: string;
  readonly title: string;
  /** When it was handed in: ISO 8601, UTC; null while it can be resumed. */
  readonly submittedAt: string | null;
}

/** What is on record of a sitting; `title` is null until its opening was seen. */
interface Run {
  title: string | null;
  isExam: boolean;
  submittedAt: string | null;
}

/** Sittings by their ids, in the order in which they were first heard of. */
export type ExamsState = Map<string, Run>;

/** Whether a sitting is a set's that tells nothing before its end. */
function isExam({ sitting, terms }: SittingOpened): boolean {
  return sitting.startsWith('set-') && (terms as { readonly feedback?: unknown } | null)?.feedback === 'end';
}

/** The exams of a log. One that was opened twice, in two tabs or on two devices, is what it was at first. */
export const examsFold: Fold<ExamsState> = {
  version: 1,
  begin: () => new Map(),
  take: (runs, event) => {
    if (event.kind !== 'sitting-opened' && event.kind !== 'sitting-submitted') return;
    const run = runs.get(event.sitting) ?? { title: null, isExam: false, submittedAt: null };
    if (event.kind === 'sitting-submitted') run.submittedAt ??= event.at;
    else if (run.title === null) {
      run.title = event.title;
      run.isExam = isExam(event);
      // In the order in which they were opened.
      runs.delete(event.sitting);
    }
    runs.set(event.sitting, run);
  },
  write: (runs) => [...runs],
  read: (written) => new Map(written as readonly (readonly [string, Run])[]),
};

/** The exams, in the order in which they were opened. */
export function examsIn(runs: ExamsState): readonly Exam[] {
  return [...runs].flatMap(([sitting, run]) =>
    run.isExam ? [{ sitting, title: run.title ?? '', submittedAt: run.submittedAt }] : [],
  );
}
