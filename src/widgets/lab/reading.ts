import { formatNumber } from '../../core/numeric/format.ts';
import { isTelling, readsTo } from '../../lab/jobs.ts';
import { isComplete } from './model.ts';
import type { Lab } from './model.ts';

/** A factor on the base: "4.39". */
export const writeLambda = (lambda: number): string =>
  formatNumber(Number(lambda.toPrecision(4)), 'shortest');

/** A mean surprise, the loss of the model: "0.412 nats". */
export const writeSurprise = (loss: number): string => `${formatNumber(loss, '3sf')} nats`;

const writePercent = (share: number): string => `${formatNumber(100 * share, '0dp')} %`;

/** The share of an accuracy: "87 %"; a dash where nothing was counted. */
export const writeShare = (share: number | null): string => (share === null ? '–' : writePercent(share));

/** What is done to the model. */
function methodInWords({ scheme, remedy, lambda, targetLength }: Lab): string {
  const aim = `for ${formatNumber(targetLength, 'group')} tokens`;
  switch (remedy) {
    case 'base-scaling':
      return lambda === 1 ? 'With the base as trained' : `With the base times ${writeLambda(lambda)}`;
    case 'interpolation':
      return `With positions interpolated ${aim}`;
    case 'by-parts':
      return `With scaling by parts ${aim}`;
    case 'yarn':
      return `With YaRN ${aim}`;
    case 'none':
      return 'With nothing changed';
    default:
      return { alibi: 'With ALiBi', t5: 'With T5’s bias', none: 'Without any positions', rope: '' }[scheme];
  }
}

const defectsInWords = {
  none: '',
  'not-scaled': 'the scaling not active',
  'stale-keys': 'the first 128 keys cached before the change',
  'other-pairing': 'coordinates paired the other way',
  'ramp-turned': 'the ramp inverted',
} as const;

/** What is done to the model and what goes wrong with it, as the beginning of a sentence. */
function settingInWords(lab: Lab): string {
  const { isTuned, sharpness, defect } = lab;
  const also = [
    isTuned ? 'after practice' : '',
    sharpness === 1 ? '' : `queries and keys times ${writeLambda(sharpness)}`,
    defectsInWords[defect],
  ].filter((words) => words !== '');
  const method = methodInWords(lab);
  return also.length === 0 ? method : `${method}, ${also.join(', ')},`;
}

/** The share of the letters between two positions that was predicted; null where too few were counted to say. */
export function accuracyBetween({ outcome }: Lab, from: number, to: number): number | null {
  const inside = outcome.ranges.filter((range) => range.from >= from && range.to <= to);
  const counted = inside.reduce((sum, { letters }) => sum + letters, 0);
  const hits = inside.reduce((sum, { letters, accuracy }) => sum + letters * (accuracy ?? 0), 0);
  return isTelling({ letters: counted }) ? hits / counted : null;
}

/** How far the repeat is read, in a few words. */
export function outcomeInWords(lab: Lab): string {
  if (!isComplete(lab)) return 'not read to its end yet';
  const reach = readsTo(lab.outcome.ranges);
  const end = reach >= lab.tokens.length ? 'the end of the text' : `token ${formatNumber(reach, 'group')}`;
  return `at least half is predicted up to ${end}`;
}

/** How many letters a text has, as far as it was read. */
function progressInWords({ tokens, outcome }: Lab): string {
  if (outcome.predicted.length === 0) return 'The model has not read this text yet.';
  if (outcome.predicted.length === tokens.length - 1) {
    return 'The model has read this text. It goes on with other texts, which the curve counts too.';
  }
  return `The model has read ${formatNumber(outcome.predicted.length + 1, 'group')} of ${formatNumber(tokens.length, 'group')} letters.`;
}

/** What part of the questions is answered in the second task, near and far, as the end of a sentence. */
function answersInWords(lab: Lab): string {
  const { trainedLength, tokens } = lab;
  const [near, far] = [
    accuracyBetween(lab, 0, trainedLength),
    accuracyBetween(lab, trainedLength, tokens.length),
  ];
  const limit = `${String(trainedLength)} tokens`;
  if (near === null) return `answers ${writeShare(far)} where the first letter is ${limit} back or further.`;
  const start = `answers ${writeShare(near)} where the first letter is less than ${limit} back`;
  return far === null ? `${start}.` : `${start}, and ${writeShare(far)} where it is further back.`;
}

/** What each part of the accuracy is, once all is read, as the end of a sentence. */
function accuracyInWords(lab: Lab): string {
  const { trainedLength, tokens, outcome, task } = lab;
  if (task === 'first') return answersInWords(lab);
  const within = writeShare(accuracyBetween(lab, 0, trainedLength));
  const beyond = accuracyBetween(lab, trainedLength, tokens.length);
  const start = `predicts ${within} of the repeated letters within its ${String(trainedLength)} trained tokens`;
  const last = outcome.ranges.at(-1);
  if (beyond === null || last === undefined) return `${start}.`;
  if (last.from === trainedLength) return `${start} and ${writeShare(beyond)} beyond.`;
  return `${start}, ${writeShare(beyond)} beyond, and ${writeShare(last.accuracy)} of the last ${String(last.to - last.from)}.`;
}

/** Up to where half of the letters or more are predicted; empty where not even the first ones are. */
function reachInWords({ outcome, tokens, task }: Lab): string {
  const reach = readsTo(outcome.ranges);
  if (reach === 0 || task === 'first') return '';
  return reach >= tokens.length
    ? ' It predicts at least half everywhere.'
    : ` It predicts at least half up to token ${formatNumber(reach, 'group')}.`;
}

const lacksInWords = {
  tuning: ' No model has practised this, so this is the one as trained.',
  scheme: ' No model without positions has this task, so this is the one with RoPE.',
} as const;

/** The state in one or two sentences. */
export function readingOf(lab: Lab): string {
  const lack = lab.lacks === null ? '' : lacksInWords[lab.lacks];
  if (!isComplete(lab)) return `${progressInWords(lab)}${lack}`;
  return `${settingInWords(lab)} the model ${accuracyInWords(lab)}${reachInWords(lab)}${lack}`;
}
