/** Moodle's embedded answers: `{1:NUMERICAL:=4.089:0.002#Right.~%0%4:0.002#Wrong.}` in a text. */
import { plainText } from '../../ui/plain-text.ts';
import { aroundValue, plainNumber } from '../item/interval.ts';
import { termAsChoice } from '../item/chosen.ts';
import type {
  ChoiceAnswer,
  MatchAnswer,
  NumberAnswer,
  Part,
  Task,
  TextAnswer,
} from '../item/neutral-item.ts';
import { htmlWithTex } from '../markup/rich-text.ts';
import type { LossCode } from '../losses.ts';
import { choiceFractions } from './choice-fractions.ts';
import { knownFraction } from './fractions.ts';

/** A text with embedded answers; their losses. */
export interface EmbeddedText {
  readonly html: string;
  readonly losses: readonly LossCode[];
}

/** Whether a part can be answered inside a text. */
export function canBeEmbedded({ answer }: Task): boolean {
  switch (answer.kind) {
    case 'number':
    case 'choice':
    case 'true-false':
    case 'text':
    case 'term':
      return true;
    case 'match':
      return answer.scoring === 'each';
    case 'blanks':
      return answer.blanks.every(canBeEmbedded);
    case 'parts':
      return answer.parts.every(canBeEmbedded);
    default:
      return false;
  }
}

/** Weights are whole numbers here; so many stand for 1. */
function wholeWeights(weights: readonly number[]): readonly number[] {
  const factor = [1, 2, 3, 4, 5, 6, 10, 12, 60, 100].find((times) =>
    weights.every((weight) => Number.isInteger(Number((weight * times).toFixed(9)))),
  );
  return weights.map((weight) => Math.max(1, Math.round(weight * (factor ?? 100))));
}

/** The text of an item of blanks or parts. */
export function embedAnswers(task: Task, write = htmlWithTex): EmbeddedText {
  const losses: LossCode[] = [];
  const fields = fieldsIn(task, 1);
  const weights = wholeWeights(fields.map(({ weight }) => weight));
  const written = new Map(
    fields.map(({ key, task: asked, row }, index) => [
      key,
      embedded(asked, weights[index] ?? 1, row, losses),
    ]),
  );
  const place = (key: string) => written.get(key) ?? '';
  return { html: textOf(task, '', place, write), losses };
}

interface Field {
  /** The way to it: ids of parts and rows, each with a slash. */
  readonly key: string;
  readonly task: Task;
  /** Of a matching part, which row. */
  readonly row: number | null;
  readonly weight: number;
}

function fieldsIn(task: Task, weight: number, key = ''): readonly Field[] {
  const { answer } = task;
  const below = (parts: readonly Part[]) => {
    const total = parts.reduce((sum, part) => sum + part.weight, 0);
    return parts.flatMap((part) =>
      fieldsIn(part, weight * part.weight * (key === '' ? 1 : 1 / total), `${key}${part.id}/`),
    );
  };
  if (answer.kind === 'parts') return below(answer.parts);
  if (answer.kind === 'blanks') return below(answer.blanks);
  if (answer.kind !== 'match') return [{ key, task, row: null, weight }];
  return answer.rows.map(({ id }, row) => ({
    key: `${key}${id}/`,
    task,
    row,
    weight: weight / answer.rows.length,
  }));
}

/** The text with each field in its place. */
function textOf(task: Task, key: string, place: (key: string) => string, write: typeof htmlWithTex): string {
  const { answer, stem } = task;
  if (answer.kind === 'blanks') {
    // Blanks are put in behind, because the writer would escape them.
    const text = write(stem.replace(/<span data-blank="([^"]*)"><\/span>/g, '\uE003$1\uE003'));
    return text.replace(/\uE003([^\uE003]*)\uE003/g, (_, name: string) => {
      const below = answer.blanks.find(({ id }) => id === name)?.stem ?? '';
      return `${place(`${key}${name}/`)}${below === '' ? '' : ` (${plainText(below)})`}`;
    });
  }
  const text = write(stem);
  if (answer.kind === 'parts') {
    const parts = answer.parts.map((part) => textOf(part, `${key}${part.id}/`, place, write));
    return [text, ...parts].join('\n<hr>\n');
  }
  if (answer.kind === 'match') {
    const rows = answer.rows.map(({ id, html }) => `<li>${write(html)} ${place(`${key}${id}/`)}</li>`);
    return `${text}<ul>${rows.join('')}</ul>`;
  }
  return `${text}<p>${place(key)}</p>`;
}

function embedded(task: Task, weight: number, row: number | null, losses: LossCode[]): string {
  const { answer, feedback } = task;
  const write = (type: string, alternatives: readonly string[]) =>
    `{${String(weight)}:${type}:${alternatives.join('~')}}`;
  const say = (html: string | null) => (html === null ? '' : `#${escapeEmbedded(htmlWithTex(html))}`);
  const rest = feedback.incorrect === null ? [] : [`%0%*${say(feedback.incorrect)}`];
  switch (answer.kind) {
    case 'number':
      return write('NUMERICAL', [...numbers(answer, say, say(feedback.correct), losses), ...rest]);
    case 'text':
      return write(answer.matchCase ? 'SHORTANSWER_C' : 'SHORTANSWER', [
        ...texts(answer, say, say(feedback.correct), losses),
        ...rest,
      ]);
    case 'true-false': {
      const one = (name: string, isRight: boolean) =>
        `${isRight ? '=' : ''}${name}${say(isRight ? feedback.correct : feedback.incorrect)}`;
      return write('MULTICHOICE_H', [one('True', answer.isTrue), one('False', !answer.isTrue)]);
    }
    case 'match':
      return write('MULTICHOICE', menuOfRow(answer, row ?? 0, say, losses));
    case 'choice':
      return embeddedChoice(answer, task, write, losses);
    case 'term':
      losses.push('term-as-choice');
      return embeddedChoice(termAsChoice(answer), task, write, losses);
    default:
      throw new TypeError(`A part of the kind "${answer.kind}" cannot be embedded.`);
  }
}

type Say = (html: string | null) => string;

function numbers(
  { value, interval, mistakes }: NumberAnswer,
  say: Say,
  right: string,
  losses: LossCode[],
): readonly string[] {
  const write = (centre: number, reach: number) => `${plainNumber(centre)}:${plainNumber(reach)}`;
  const key = aroundValue(value, interval);
  return [
    `=${write(key.centre, key.reach)}${right}`,
    ...mistakes.map((mistake) => {
      const { centre, reach } = aroundValue(mistake.value, mistake.interval);
      const { percent, isExact } = knownFraction(mistake.score);
      if (!isExact) losses.push('nearest-share');
      // Whole percents alone can be written in a text.
      return `%${String(Math.floor(percent))}%${write(centre, reach)}${say(mistake.feedback)}`;
    }),
  ];
}

function texts(
  { accepted, mistakes }: TextAnswer,
  say: Say,
  right: string,
  losses: LossCode[],
): readonly string[] {
  return [
    ...accepted.map((text) => `=${escapeEmbedded(escapeWildcard(text))}${right}`),
    ...mistakes.flatMap(({ texts: wrong, score, feedback }) => {
      const { percent, isExact } = knownFraction(score);
      if (!isExact) losses.push('nearest-share');
      return wrong.map(
        (text) => `%${String(Math.floor(percent))}%${escapeEmbedded(escapeWildcard(text))}${say(feedback)}`,
      );
    }),
  ];
}

/** Moodle reads `*` in a short answer as any text. */
export function escapeWildcard(text: string): string {
  return text.replaceAll('*', '\\*');
}

function menuOfRow(
  { rows, items, pairs }: MatchAnswer,
  row: number,
  say: Say,
  losses: LossCode[],
): readonly string[] {
  const { id, item: right } = rows[row] ?? { id: '', item: '' };
  return items.map((item) => {
    if (item.html.includes('<')) losses.push('plain-menu');
    const words = pairs.find((pair) => pair.row === id && pair.item === item.id)?.feedback ?? null;
    return `${item.id === right ? '=' : ''}${escapeEmbedded(plainText(item.html))}${say(words)}`;
  });
}

function embeddedChoice(
  answer: ChoiceAnswer,
  { feedback }: Task,
  write: (type: string, alternatives: readonly string[]) => string,
  losses: LossCode[],
): string {
  const fractions = choiceFractions(answer, losses);
  const type = answer.isMany ? 'MULTIRESPONSE' : 'MULTICHOICE_V';
  const options = answer.options.map(({ html, feedback: own, isRight }, index) => {
    const words = own ?? (answer.isMany ? null : isRight ? feedback.correct : feedback.incorrect);
    const percent = fractions[index] ?? 0;
    const mark = percent === 100 ? '=' : percent === 0 ? '' : `%${String(percent)}%`;
    return `${mark}${escapeEmbedded(htmlWithTex(html))}${words === null ? '' : `#${escapeEmbedded(htmlWithTex(words))}`}`;
  });
  return write(type, options);
}

/** HTML inside an embedded answer: signs that part answers are entities, and entities are read once more later. */
export function escapeEmbedded(html: string): string {
  return html
    .replaceAll('&', '&amp;')
    .replace(/[}~#\\"{]/g, (sign) => `&#${String(sign.codePointAt(0))};`)
    .replaceAll('\n', ' ');
}
