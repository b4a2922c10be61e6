import { formatNumber } from '../../core/numeric/format.ts';
import { readsTo } from '../../lab/jobs.ts';
import { isComplete } from './model.ts';
import type { Lab } from './model.ts';

/** A factor on the base: "4.39". */
export const writeLambda = (lambda: number): string =>
  formatNumber(Number(lambda.toPrecision(4)), 'shortest');

const writePercent = (share: number): string => `${formatNumber(100 * share, '0dp')} %`;

/** The share of an accuracy: "87 %"; a dash where nothing was counted. */
export const writeShare = (share: number | null): string => (share === null ? '–' : writePercent(share));

/** What is done to the model, as the beginning of a sentence. */
function settingInWords({ scheme, remedy, lambda, targetLength, isTuned }: Lab): string {
  const aim = `for ${formatNumber(targetLength, 'group')} tokens`;
  const practice = isTuned ? ', after practice,' : '';
  if (remedy === 'base-scaling') {
    return lambda === 1
      ? `With the base as trained${practice}`
      : `With the base times ${writeLambda(lambda)}${practice}`;
  }
  if (remedy === 'interpolation') return `With positions interpolated ${aim}${practice}`;
  if (remedy === 'by-parts') return `With scaling by parts ${aim}${practice}`;
  if (remedy === 'yarn') return `With YaRN ${aim}${practice}`;
  return { alibi: 'With ALiBi', t5: 'With T5’s bias', rope: '' }[scheme];
}

/** The mean accuracy over the ranges between two positions; null where nothing was counted. */
export function accuracyBetween({ outcome }: Lab, from: number, to: number): number | null {
  const inside = outcome.ranges.filter((range) => range.from >= from && range.to <= to);
  const counted = inside.flatMap(({ accuracy }) => (accuracy === null ? [] : [accuracy]));
  return counted.length === 0 ? null : counted.reduce((sum, share) => sum + share, 0) / counted.length;
}

/** How far the repeat is read, in a few words. */
export function outcomeInWords(lab: Lab): string {
  if (!isComplete(lab)) return 'not read to its end yet';
  const reach = readsTo(lab.outcome.ranges);
  if (reach >= lab.tokens.length) return 'the repeat is read to the end of the text';
  return `the repeat is read up to token ${formatNumber(reach, 'group')}`;
}

/** How many letters a text has, as far as it was read. */
function progressInWords({ tokens, outcome }: Lab): string {
  if (outcome.predicted.length === 0) return 'The model has not read this text yet.';
  return `The model has read ${formatNumber(outcome.predicted.length + 1, 'group')} of ${formatNumber(tokens.length, 'group')} letters.`;
}

/** What each part of the accuracy is, once all is read. */
function accuracyInWords(lab: Lab): string {
  const within = writeShare(accuracyBetween(lab, 0, lab.trainedLength));
  const beyond = accuracyBetween(lab, lab.trainedLength, lab.tokens.length);
  const start = `It predicts ${within} of the repeated letters within the ${formatNumber(lab.trainedLength, 'group')} trained tokens`;
  return beyond === null ? `${start}.` : `${start} and ${writeShare(beyond)} beyond.`;
}

/** The state in one or two sentences. */
export function readingOf(lab: Lab): string {
  const lack = lab.lacksTuning
    ? ' No model has practised with this method, so this is the one as trained.'
    : '';
  if (!isComplete(lab)) return `${progressInWords(lab)}${lack}`;
  const reach = readsTo(lab.outcome.ranges);
  const length = lab.tokens.length;
  const read =
    reach >= length
      ? `reads the repeat to the end, token ${formatNumber(length, 'group')}`
      : `reads the repeat up to token ${formatNumber(reach, 'group')}`;
  return `${settingInWords(lab)} the model ${read}. ${accuracyInWords(lab)}${lack}`;
}
