import { formatNumber } from '../../core/numeric/format.ts';
import { methodInWords } from '../../notebook/choices.ts';
import { NEAR } from './model.ts';
import type { RelativeScore, Scores } from './model.ts';

/** A share of the greatest score as the figure writes it: "0.97", "−0.037". */
export const writeScore = (score: number): string => {
  const rounded = formatNumber(Math.abs(score), Math.abs(score) < 0.1 ? '3dp' : '2dp');
  return score < 0 && Number(rounded) !== 0 ? `−${rounded}` : rounded;
};

/** What is drawn of the text that is read: under the method, or as trained where that has no scores. */
export const drawnScores = ({ scaled, trained }: RelativeScore): Scores => scaled ?? trained;

/** How much less than in training a value may be and still count as met there: less than a plot shows. */
const TOLERANCE = 5e-4;

/** Whether training never met a value of the slow pairs that is so low. */
export const isNew = (score: number, { leastInTraining }: RelativeScore): boolean =>
  leastInTraining !== null && score < leastInTraining - TOLERANCE;

/** The distance at which a sentence compares near tokens. */
const COMPARED = NEAR / 4;

const ruleInWords = ({ method, scaled }: RelativeScore): string =>
  scaled === null ? 'With nothing changed' : `With ${methodInWords(method)}`;

function slowInWords(figure: RelativeScore): string {
  const { slowCount, pairCount, leastInTraining } = figure;
  if (leastInTraining === null) return 'Every pair completed a turn in training.';
  const least = Math.min(...drawnScores(figure).slow.map(([, score]) => score));
  const trained = `In training the ${String(slowCount)} slow pairs of ${String(pairCount)} never gave less than ${writeScore(leastInTraining)} together.`;
  return isNew(least, figure)
    ? `${trained} ${ruleInWords(figure)}, they give as little as ${writeScore(least)} in this text.`
    : `${trained} ${ruleInWords(figure)}, they give no less in this text.`;
}

function nearInWords({ trained, scaled }: RelativeScore): string {
  const [as, now] = [trained.near[COMPARED]?.[1] ?? 0, scaled?.near[COMPARED]?.[1]];
  if (now === undefined || Math.abs(now - as) < TOLERANCE) return '';
  return ` Tokens ${String(COMPARED)} apart score ${writeScore(now)} instead of ${writeScore(as)}.`;
}

/** The figure's state in two or three sentences. */
export const readingOf = (figure: RelativeScore): string => slowInWords(figure) + nearInWords(figure);

/** What a screen reader hears after the length. */
export function outcomeInWords(figure: RelativeScore): string {
  const last = drawnScores(figure).slow.at(-1);
  return last === undefined ? '' : `at the far end the slow pairs give ${writeScore(last[1])}`;
}
