import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import type { PairHistory, UnseenAngles } from './model.ts';

/** A number of tokens, or any other count, in the same spelling wherever the figure names it. */
export const inGroups = (count: number): string => formatNumber(count, 'shortest');

/** A period, in tokens. */
export const periodInTokens = (tokens: number): string => formatFigures(tokens, 4);

const pairsInWords = (count: number): string => (count === 1 ? '1 pair' : `${inGroups(count)} pairs`);

/** How many pairs the text takes to new angles, in a few words. */
export function outcomeInWords({ newCount }: UnseenAngles): string {
  return newCount === 0 ? 'no new angles' : `new angles for ${pairsInWords(newCount)}`;
}

/** The pair that the border follows, and the one behind it: what they did in training. */
function borderInWords({ pairs, firstUnfinished, trainedLength }: UnseenAngles): string {
  const [before, first] = [pairs[(firstUnfinished ?? 0) - 2], pairs[(firstUnfinished ?? 0) - 1]];
  if (first === undefined) return '';
  const turned = ({ pair, trainedTurns }: PairHistory, only = '') =>
    `pair ${String(pair)} made ${only}${formatNumber(trainedTurns, '4sf')}`;
  const did = before === undefined ? turned(first) : `${turned(before)} turns and ${turned(first, 'only ')}`;
  return ` In ${inGroups(trainedLength)} tokens of training ${did}.`;
}

/** The figure's state in two sentences. They say what is, so a question that asks for it may show them too. */
export function readingOf(figure: UnseenAngles): string {
  const { textLength, trainedLength, pairs, firstUnfinished, newCount } = figure;
  const text = `A text of ${inGroups(textLength)} tokens`;
  if (textLength <= trainedLength) {
    return `${text} has no distance that a training text of ${inGroups(trainedLength)} tokens lacks. Every pair stays at angles that it has met.`;
  }
  if (firstUnfinished === null) {
    return `${text} has new distances, but no new angles: in ${inGroups(trainedLength)} tokens of training all ${inGroups(pairs.length)} pairs completed a turn.`;
  }
  const last = String(pairs.length);
  const which = newCount === 1 ? `pair ${last}` : `pairs ${String(firstUnfinished)} to ${last}`;
  return `${text} takes ${String(newCount)} of the ${last} pairs, ${which}, to angles that training never met.${borderInWords(figure)}`;
}
