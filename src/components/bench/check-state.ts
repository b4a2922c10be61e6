import type { Problem } from '../../quiz/check/problem.ts';
import type { QuestionReport } from '../../quiz/check/report.ts';
import type { CheckNews } from './check-client.ts';
import type { DrawnQuestion } from './messages.ts';

/** What is known of a text, and of the last good one before it. */
export interface CheckState {
  /**
   * `empty`: there is no text; `typing`: it was changed and not looked at yet; `variants`: its variants are being gone through;
   * `whole`: all is known; `stopped`: it was not checked, and `reason` says why.
   */
  readonly phase: 'empty' | 'typing' | 'variants' | 'whole' | 'stopped';
  /** Of the text that was looked at last, in the order of their places. */
  readonly problems: readonly Problem[];
  /** The last text that could be shown as a question. */
  readonly drawn: DrawnQuestion | null;
  /** Whether that was an earlier text. */
  readonly isDrawnEarlier: boolean;
  /** What was found out about the last text whose variants were gone through. */
  readonly report: QuestionReport | null;
  readonly isReportEarlier: boolean;
  readonly reason: string;
}

export const nothingKnown: CheckState = {
  phase: 'empty',
  problems: [],
  drawn: null,
  isDrawnEarlier: false,
  report: null,
  isReportEarlier: false,
  reason: '',
};

/** The state once the text was changed. */
export function typed(state: CheckState): CheckState {
  return { ...state, phase: 'typing', reason: '' };
}

/** The state where a text is not checked. */
export function refused(state: CheckState, reason: string): CheckState {
  return { ...state, phase: 'stopped', problems: [], reason, isDrawnEarlier: true, isReportEarlier: true };
}

/** The state after news of the text. */
export function heard(state: CheckState, news: CheckNews): CheckState {
  switch (news.kind) {
    case 'begun':
      return {
        ...state,
        phase: news.hasVariants ? 'variants' : 'whole',
        problems: news.problems,
        drawn: news.drawn ?? state.drawn,
        isDrawnEarlier: news.drawn === null,
        isReportEarlier: true,
        reason: '',
      };
    case 'finished':
      return {
        ...state,
        phase: 'whole',
        problems: news.problems,
        report: news.report ?? state.report,
        isReportEarlier: news.report === null,
      };
    case 'stopped':
      return refused(state, news.reason);
  }
}

/** What is said of a text in one line, once something is known of it; null while it is being looked at. */
export function statusOf({ phase, problems, reason }: CheckState): string | null {
  if (phase === 'empty') return '';
  if (phase === 'stopped') return reason;
  if (phase === 'typing' || phase === 'variants') return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = [countOf(errors, 'error'), countOf(problems.length - errors, 'warning')].filter(Boolean);
  return `${found.length === 0 ? 'No problems' : found.join(', ')}.`;
}

/** What is being done with a text; '' where all is known. */
export function activityOf({ phase }: CheckState): string {
  if (phase === 'typing') return 'Checking …';
  return phase === 'variants' ? 'Going through the variants …' : '';
}

function countOf(count: number, thing: string): string {
  if (count === 0) return '';
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}
