/** Words and numbers of the analysis of a class. */
import type { QuestionStatistics, Tally } from '../../analysis/class-analysis.ts';
import { countOf } from '../progress/record-words.ts';

/** From how many learners a discrimination says something: below, chance decides it. */
export const FEW_LEARNERS = 30;

/** A share with two decimals. */
export function writeShare(share: number): string {
  return share.toFixed(2);
}

/** A correlation with its sign: “+0.45”, “−0.10”; a dash where there is none. */
export function writeCorrelation(r: number | null): string {
  if (r === null) return '–';
  const size = Math.abs(r).toFixed(2);
  if (size === '0.00') return size;
  return `${r < 0 ? '−' : '+'}${size}`;
}

/** A time: “45 s”, “2 min 5 s”; a dash where there is none. */
export function writeSeconds(seconds: number | null): string {
  if (seconds === null) return '–';
  const whole = Math.round(seconds);
  if (whole < 60) return `${String(whole)} s`;
  return `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`;
}

/** A text from a file, cut where it is long. */
export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What deserves a second look at a question; empty where nothing does. */
export function remarkOn({ learners, difficulty, discrimination }: QuestionStatistics): string {
  if (learners >= FEW_LEARNERS && discrimination !== null && discrimination < 0)
    return 'Those who are good at the rest miss it: check its key.';
  if (learners < 5) return '';
  if (difficulty >= 0.95) return 'Nearly everybody is right.';
  return difficulty <= 0.2 ? 'Hardly anybody is right.' : '';
}

/** What there is, in a sentence. */
export function summaryInWords(learners: number, questions: number): string {
  const few =
    learners < FEW_LEARNERS
      ? ` With fewer than ${String(FEW_LEARNERS)} learners a discrimination is mostly chance.`
      : '';
  return `${countOf(learners, 'learner')}, ${countOf(questions, 'question')}.${few}`;
}

/** In which order questions are shown. */
export const orders = {
  hardest: 'hardest first',
  discrimination: 'lowest discrimination first',
  slowest: 'slowest first',
  id: 'by lesson',
} as const;
export type Order = keyof typeof orders;

/** Questions in an order; what has no value comes last. */
export function inOrder(
  questions: readonly QuestionStatistics[],
  order: Order,
): readonly QuestionStatistics[] {
  const keys: Readonly<Record<Order, (one: QuestionStatistics) => number>> = {
    hardest: ({ difficulty }) => difficulty,
    discrimination: ({ discrimination }) => discrimination ?? 2,
    slowest: ({ medianSeconds }) => -(medianSeconds ?? -1),
    id: () => 0,
  };
  return questions.toSorted((one, other) => keys[order](one) - keys[order](other));
}

/** Tallies as a line: “naive: 3, swapped: 1”. */
export function talliesInWords(tallies: readonly Tally[]): string {
  return tallies.map(({ what, count }) => `${shorten(what)}: ${String(count)}`).join(', ');
}
