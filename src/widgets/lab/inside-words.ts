import { letterOf } from '../../lab/text.ts';
import type { LabText } from '../../lab/text.ts';
import type { Attention } from './inside.ts';
import { writeShare } from './reading.ts';

const countTokens = (count: number): string => `${String(count)} ${count === 1 ? 'token' : 'tokens'}`;

interface Place {
  readonly text: LabText;
  /** Of the letter that is predicted, from 1. */
  readonly position: number;
  readonly trainedLength: number;
  /** "layer 2, head 1" */
  readonly head: string;
}

/** What a head attends to, in two or three sentences. */
export function attentionInWords({ needed, most, beyond }: Attention, place: Place): string {
  const { text, position, trainedLength, head } = place;
  const letter = letterOf(text.tokens[position] ?? 0);
  const start = `To predict letter ${String(position + 1)}, “${letter}”, ${head} looks most at ${countTokens(most.distance)} back (${writeShare(most.share)}).`;
  const [nearest] = needed.distances;
  const wanted =
    nearest === undefined
      ? ' This letter does not follow from the ones before.'
      : ` The letter could be found ${countTokens(nearest)} back${needed.distances.length > 1 ? ' and in each round before' : ''}, and ${writeShare(needed.share)} of the attention is there.`;
  const far =
    position <= trainedLength
      ? ''
      : ` ${writeShare(beyond)} goes to distances of ${String(trainedLength)} and more, which training never had.`;
  return `${start}${wanted}${far}`;
}

/** How well a text of the reader's own was predicted. */
export function ownTextInWords(text: LabText, predicted: readonly number[], trainedLength: number): string {
  const hitBetween = (from: number, to: number) => {
    const counted = text.tokens
      .map((token, position) => ({ token, position, at: text.countedAt[position] ?? null }))
      .filter(({ at }) => at !== null && at >= from && at < to);
    const hits = counted.filter(({ token, position }) => predicted[position - 1] === token).length;
    return counted.length === 0 ? null : hits / counted.length;
  };
  const { length } = text.tokens;
  const within = `Of your text the model predicts ${writeShare(hitBetween(0, trainedLength))} within the trained length`;
  return length <= trainedLength
    ? `${within}.`
    : `${within} and ${writeShare(hitBetween(trainedLength, length))} beyond.`;
}
