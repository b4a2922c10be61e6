import { formatNumber } from '../../core/numeric/format.ts';
import { monthOf } from './model.ts';
import type { ExploredModel, ModelExplorer } from './model.ts';
import type { Scaling } from './models.ts';

const count = (value: number) => formatNumber(value, 'group');

/** What a scaling is called in legend and table. */
export const scalingNames: Readonly<Record<Scaling, string>> = {
  none: 'no scaling',
  linear: 'interpolation',
  yarn: 'YaRN',
  llama3: 'Llama 3 rule',
};

const scalingPhrases: Readonly<Record<Scaling, string>> = {
  none: 'without scaling',
  linear: 'by interpolation',
  yarn: 'by YaRN',
  llama3: 'by the Llama 3 rule',
};

/** What a screen reader hears after the number of the model. */
export const outcomeInWords = ({ at }: ModelExplorer): string =>
  `${at.name}, base ${count(at.base)}, ${count(at.context)} tokens`;

function lengthsInWords({ trainedLength, context, scaling }: ExploredModel): string {
  if (scaling === 'none') return `It reads ${count(context)} tokens ${scalingPhrases.none}.`;
  return `It was trained on ${count(trainedLength)} tokens and reads ${count(context)} ${scalingPhrases[scaling]}.`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The report, which may be earlier or later than the model itself. */
function reportInWords({ report }: ExploredModel): string {
  if (report === undefined) return 'No report of its own is listed.';
  const [year = '', month = ''] = monthOf(report).split('-');
  return `Its report has the arXiv number ${report}, of ${months[Number(month) - 1] ?? ''} ${year}.`;
}

/** The chosen model in four sentences. */
export function readingOf({ at, place, models }: ModelExplorer): string {
  const { name, base, headSize, unfinished, pairs, trainedLength } = at;
  const order = `${name} is number ${place + 1} of ${models.length}: base ${count(base)}, d = ${headSize}.`;
  const turns = `In ${count(trainedLength)} tokens, ${unfinished} of its ${pairs} pairs complete no turn.`;
  return `${order} ${reportInWords(at)} ${lengthsInWords(at)} ${turns}`;
}
